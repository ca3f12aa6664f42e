package io.deskweave.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tenants and people of the demo, with what they need to have something to look at. The first person of a tenant
 * is its administrator.
 */
record Cast(Person operator, List<Tenant> tenants) {

    static final String OPERATIONS = "deskweave-operations";

    /** One tenant. */
    record Tenant(String alias, String name, @Nullable String group, String cell, Desk desk) {

        Person administrator() {
            return desk.people().getFirst();
        }

        /** Such as {@code CITY_SERVICES_TEAM_LEAD}. */
        String variable(Person person) {
            return (alias + "_" + person.role()).toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    /** What is in a tenant. */
    record Desk(List<String> departments, List<Person> people, List<Customer> customers, List<Ticket> tickets) {}

    /**
     * Someone who can sign in.
     *
     * @param department the name of the department, if any
     */
    record Person(
            String username,
            String givenName,
            String familyName,
            String role,
            @Nullable String department) {

        String email() {
            return username + "@example.com";
        }

        String name() {
            return givenName + " " + familyName;
        }
    }

    /** Someone whom a desk serves. */
    record Customer(String name, String email, String phone, String company, String tier) {}

    /**
     * A concern of a customer.
     *
     * @param customer the customer's e-mail address
     * @param hoursAgo when it was opened
     */
    record Ticket(String subject, String status, String priority, String channel, String customer, int hoursAgo) {}

    static Cast read() {
        try (var resource = Objects.requireNonNull(Cast.class.getResourceAsStream("cast.json"), "cast.json")) {
            return JsonMapper.builder().build().readValue(resource, Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
