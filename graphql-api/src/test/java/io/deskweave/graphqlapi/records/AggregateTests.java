package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.tenancy.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Groups of records and what is measured of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregateTests {

    private final ServiceDesk service = new ServiceDesk();
    private final Desk desk = service.desk();

    @BeforeAll
    void someTickets() {
        var vip = service.create(
                "Customer",
                Map.of(
                        "name",
                        "Li",
                        "tier",
                        "VIP",
                        "risk",
                        7,
                        "account",
                        "62220212345",
                        "address",
                        Map.of("city", "Bonn", "country", "DE")));
        var gold = service.create("Customer", Map.of("name", "Ines", "tier", "GOLD", "parent", vip));
        ticket("a", "NEW", vip, 10, "1.50", money("100", "CNY"), "PT1H", "2025-12-31", "2026-01-31T20:00:00Z", "HOME");
        ticket(
                "b",
                "NEW",
                gold,
                20,
                "2.25",
                money("50", "EUR"),
                "PT2H",
                "2026-01-04",
                "2026-01-31T10:00:00Z",
                "KITCHEN");
        ticket(
                "c",
                "CLOSED",
                gold,
                40,
                "3.00",
                money("7.5", "CNY"),
                "PT4H",
                "2026-01-05",
                "2026-03-31T23:30:00Z",
                "COOKING");
        service.create("Ticket", Map.of("subject", "空调 empty"));
    }

    @Test
    void countsAndMeasuresAllAsOneGroupAlsoWhereThereIsNone() {
        var measures = """
                count countValues { mileage createdAt } countDistinct { status price }
                sum { mileage rate spent } average { mileage rate spent }
                min { mileage visitOn openedAt spent } max { rate visitOn openedAt }
                percentiles(at: [0, 0.5, 1]) { mileage rate spent visitOn openedAt }""";

        assertThat(groups("{ ticketsAggregate { truncated groups { %s } } }".formatted(measures)))
                .isEqualTo(
                        "[{\"count\":4,\"countValues\":{\"mileage\":3,\"createdAt\":4},"
                                + "\"countDistinct\":{\"status\":2,\"price\":3},"
                                + "\"sum\":{\"mileage\":\"70\",\"rate\":\"6.75\",\"spent\":\"PT7H\"},"
                                + "\"average\":{\"mileage\":\"23.333333\",\"rate\":\"2.25\",\"spent\":\"PT2H20M\"},"
                                + "\"min\":{\"mileage\":10,\"visitOn\":\"2025-12-31\",\"openedAt\":\"2026-01-31T10:00:00Z\","
                                + "\"spent\":\"PT1H\"},"
                                + "\"max\":{\"rate\":\"3.00\",\"visitOn\":\"2026-01-05\",\"openedAt\":\"2026-03-31T23:30:00Z\"},"
                                + "\"percentiles\":{\"mileage\":[\"10\",\"20\",\"40\"],\"rate\":[\"1.5\",\"2.25\",\"3\"],"
                                + "\"spent\":[\"PT1H\",\"PT2H\",\"PT4H\"],"
                                + "\"visitOn\":[\"2025-12-31\",\"2026-01-04\",\"2026-01-05\"],"
                                + "\"openedAt\":[\"2026-01-31T10:00:00Z\",\"2026-01-31T20:00:00Z\",\"2026-03-31T23:30:00Z\"]}}]");
        assertThat(groups("{ ticketsAggregate(filter: {subject: {eq: \"none\"}}) { groups { count sum { mileage } "
                        + "percentiles(at: [0.5]) { mileage } } } }"))
                .isEqualTo("[{\"count\":0,\"sum\":{\"mileage\":null},\"percentiles\":{\"mileage\":null}}]");
        assertThat(groups("{ ticketsAggregate(filter: {subject: {eq: \"none\"}}, groupBy: [{status: true}])"
                        + " { groups { count } } }"))
                .isEqualTo("[]");
    }

    @Test
    void groupsByFieldsOptionsThatWereMergedPartsAndReferences() {
        assertThat(grouped("[{status: true}]", "status"))
                .isEqualTo("[[{\"status\":\"CLOSED\"},1],[{\"status\":\"NEW\"},2],[{\"status\":null},1]]");
        assertThat(grouped("[{area: true}]", "area"))
                .isEqualTo("[[{\"area\":\"HOME\"},1],[{\"area\":\"KITCHEN\"},2],[{\"area\":null},1]]");
        assertThat(grouped("[{customer: {tier: true}}]", "customer { tier }"))
                .isEqualTo("[[{\"customer\":{\"tier\":\"GOLD\"}},2],[{\"customer\":{\"tier\":\"VIP\"}},1],"
                        + "[{\"customer\":{\"tier\":null}},1]]");
        assertThat(grouped(
                        "[{customer: {parent: {address: {city: true}}}}]", "customer { parent { address { city } } }"))
                .isEqualTo("[[{\"customer\":{\"parent\":{\"address\":{\"city\":\"Bonn\"}}}},2],"
                        + "[{\"customer\":{\"parent\":{\"address\":{\"city\":null}}}},2]]");
        assertThat(
                        groups(
                                "{ ticketsAggregate(groupBy: [{customer: {id: true}}], orderBy: [{by: MAX, field: mileage,"
                                        + " direction: DESC}]) { groups { key { customer { node { name tier } } } max { mileage } } } }"))
                .isEqualTo(
                        "[{\"key\":{\"customer\":{\"node\":{\"name\":\"Ines\",\"tier\":\"GOLD\"}}},\"max\":{\"mileage\":40}},"
                                + "{\"key\":{\"customer\":{\"node\":{\"name\":\"Li\",\"tier\":\"VIP\"}}},\"max\":{\"mileage\":10}},"
                                + "{\"key\":{\"customer\":{\"node\":null}},\"max\":{\"mileage\":null}}]");
    }

    @Test
    void groupsByPeriodsThatBeginWhereTheTimeZoneHasIt() {
        assertThat(periods("openedAt: MONTH", "UTC"))
                .containsExactly("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z", "");
        assertThat(periods("openedAt: MONTH", "Asia/Shanghai"))
                .containsExactly("2025-12-31T16:00:00Z", "2026-01-31T16:00:00Z", "2026-03-31T16:00:00Z", "");
        assertThat(periods("openedAt: HOUR", "UTC"))
                .containsExactly("2026-01-31T10:00:00Z", "2026-01-31T20:00:00Z", "2026-03-31T23:00:00Z", "");
        assertThat(periods("openedAt: DAY", "Europe/Berlin"))
                .containsExactly("2026-01-30T23:00:00Z", "2026-03-31T22:00:00Z", "");
        assertThat(periods("visitOn: WEEK", "UTC")).containsExactly("2025-12-29", "2026-01-05", "");
        assertThat(periods("visitOn: QUARTER", "UTC")).containsExactly("2025-10-01", "2026-01-01", "");
        assertThat(periods("visitOn: YEAR", "UTC")).containsExactly("2025-01-01", "2026-01-01", "");
        assertThat(codes("(groupBy: [{visitOn: DAY}], timeZone: \"+08:00\") { groups { count } }"))
                .containsExactly("api.aggregate.time-zone");
        assertThat(codes("(groupBy: [{visitOn: DAY}, {visitOn: YEAR}]) { groups { count } }"))
                .containsExactly("api.aggregate.two-periods");
    }

    @Test
    void neverAddsTwoCurrencies() {
        assertThat(codes(" { groups { sum { price { amount } } } }")).containsExactly("api.aggregate.currency");
        assertThat(codes("(orderBy: [{by: SUM, field: price}]) { groups { count } }"))
                .containsExactly("api.aggregate.currency");
        assertThat(codes(" { groups { sum { price(currency: \"USD\") { amount } } } }"))
                .containsExactly("api.aggregate.currency");
        assertThat(groups("{ ticketsAggregate { groups { sum { cny: price(currency: \"CNY\") { amount currency } "
                        + "eur: price(currency: \"EUR\") { amount currency } cost { amount } } "
                        + "percentiles(at: [0.5]) { price(currency: \"CNY\") { amount currency __typename } } } } }"))
                .isEqualTo(
                        "[{\"sum\":{\"cny\":{\"amount\":\"107.50\",\"currency\":\"CNY\"},"
                                + "\"eur\":{\"amount\":\"50.00\",\"currency\":\"EUR\"},\"cost\":null},"
                                + "\"percentiles\":{\"price\":[{\"amount\":\"53.75\",\"currency\":\"CNY\",\"__typename\":\"Money\"}]}}]");
        assertThat(groups("{ ticketsAggregate(filter: {price: {isNull: false}}, groupBy: [{price: {currency: true}}], "
                        + "orderBy: [{by: SUM, field: price}])"
                        + " { groups { key { price { currency } } max { price { amount currency } } } } }"))
                .isEqualTo("[{\"key\":{\"price\":{\"currency\":\"EUR\"}},"
                        + "\"max\":{\"price\":{\"amount\":\"50.00\",\"currency\":\"EUR\"}}},"
                        + "{\"key\":{\"price\":{\"currency\":\"CNY\"}},"
                        + "\"max\":{\"price\":{\"amount\":\"100.00\",\"currency\":\"CNY\"}}}]");
    }

    @Test
    void tellsWhetherThereAreMoreGroupsAndSearches() {
        assertThat(desk.ask(
                                "{ ticketsAggregate(groupBy: [{id: true}], first: 2) { truncated groups { key { node { subject } } } } }")
                        .toString())
                .isEqualTo(
                        "{\"ticketsAggregate\":{\"truncated\":true,\"groups\":[{\"key\":{\"node\":{\"subject\":\"a\"}}},"
                                + "{\"key\":{\"node\":{\"subject\":\"b\"}}}]}}");
        assertThat(desk.ask(
                                "{ ticketsAggregate(search: \"空调\", filter: {status: {isNull: true}}) { __typename truncated"
                                        + " groups { __typename count key { __typename } } } }")
                        .toString())
                .isEqualTo("{\"ticketsAggregate\":{\"__typename\":\"TicketAggregate\",\"truncated\":false,"
                        + "\"groups\":[{\"__typename\":\"TicketAggregateGroup\",\"count\":1,"
                        + "\"key\":{\"__typename\":\"TicketAggregateKey\"}}]}}");
    }

    @Test
    void refusesWhatIsTooMuchOrMeansNothing() {
        assertThat(codes("(first: 1001) { groups { count } }")).containsExactly("api.aggregate.groups");
        assertThat(codes("(first: 0) { groups { count } }")).containsExactly("api.aggregate.groups");
        assertThat(codes(
                        "(groupBy: [{status: true, area: true, warranty: true, mileage: true, rate: true, subject: true}])"
                                + " { groups { count } }"))
                .containsExactly("api.aggregate.too-many-keys");
        assertThat(codes("(groupBy: [{customer: {parent: {parent: {parent: {tier: true}}}}}]) { groups { count } }"))
                .containsExactly("api.aggregate.too-far");
        assertThat(codes("(groupBy: [{status: true}]) { groups { key { area } } }"))
                .containsExactly("api.aggregate.not-grouped");
        assertThat(codes(" { groups { percentiles(at: [1.5]) { mileage } } }"))
                .containsExactly("api.aggregate.percentiles");
        assertThat(codes("(orderBy: [{by: SUM}]) { groups { count } }")).containsExactly("api.aggregate.order");
        assertThat(codes("(orderBy: [{by: AVERAGE, field: subject}]) { groups { count } }"))
                .containsExactly("api.aggregate.order");
        var many = IntStream.range(0, 51)
                .mapToObj(i -> "m%d: mileage".formatted(i))
                .collect(Collectors.joining(" "));
        assertThat(codes(" { groups { sum { %s } } }".formatted(many)))
                .containsExactly("api.aggregate.too-many-measures");
    }

    @Test
    void tellsNobodyOfWhatIsKeptFromThem() {
        var agents = desk.seenBy(Role.AGENT);
        var ways = List.of(
                "customersAggregate(groupBy: [{%s: true}]) { groups { count } }",
                "customersAggregate { groups { countDistinct { %s } } }",
                "customersAggregate(orderBy: [{by: COUNT_DISTINCT, field: %s}]) { groups { count } }",
                "customersAggregate(filter: {%s: {isNull: false, in: []}}) { groups { count } }",
                "ticketsAggregate(groupBy: [{customer: {%s: true}}]) { groups { count } }",
                "ticketsAggregate(filter: {customer: {%s: {in: []}}}) { groups { count } }",
                "tickets(filter: {customer: {parent: {not: {%s: {in: []}}}}}) { totalCount }",
                "customers(filter: {daughters: {some: {%s: {in: []}}}}) { count { value } }",
                "customers(filter: {daughters: {every: {%s: {in: []}}}}) { nodes { id } }");
        for (var way : ways) {
            assertThat(agents.codes("{ %s }".formatted(way.formatted("risk"))))
                    .as(way)
                    .containsExactly("metadata.field.not-seen");
            assertThat(agents.codes("{ %s }".formatted(way.formatted("account"))))
                    .as(way)
                    .containsExactly("metadata.field.masked");
            assertThat(desk.seenBy(Role.TEAM_LEAD).codes("{ %s }".formatted(way.formatted("risk"))))
                    .as(way)
                    .isEmpty();
        }
        for (var measure : List.of("sum", "average", "min", "max", "percentiles(at: [0.5])")) {
            assertThat(agents.codes("{ customersAggregate { groups { %s { risk } } } }".formatted(measure)))
                    .containsExactly("metadata.field.not-seen");
        }
        for (var way : List.of(
                "ticketsAggregate(groupBy: [{auditor: {id: true}}]) { groups { count } }",
                "ticketsAggregate(groupBy: [{auditor: {tier: true}}]) { groups { count } }",
                "tickets(filter: {auditor: {tier: {eq: VIP}}}) { totalCount }",
                "customers(filter: {audited: {some: {status: {eq: NEW}}}}) { totalCount }",
                "customers(filter: {audited: {none: {}}}) { totalCount }")) {
            assertThat(agents.codes("{ %s }".formatted(way))).as(way).containsExactly("metadata.field.not-seen");
        }
        assertThat(agents.ask("{ ticketsAggregate(filter: {customer: {name: {eq: \"Li\"}}}, groupBy: [{customer:"
                                + " {id: true}}]) { groups { key { customer { node { risk account } } } } } }")
                        .at("/ticketsAggregate/groups/0/key/customer/node")
                        .toString())
                .isEqualTo("{\"risk\":null,\"account\":\"62****45\"}");
    }

    @Test
    void offersNothingOfWhatIsEncrypted() {
        for (var way : List.of(
                "customersAggregate(groupBy: [{passport: true}]) { groups { count } }",
                "customersAggregate { groups { countDistinct { passport } } }",
                "customersAggregate { groups { key { passport } } }")) {
            assertThat(desk.answer("{ %s }".formatted(way), Map.of()).path("errors"))
                    .as(way)
                    .isNotEmpty();
        }
    }

    private List<String> codes(String asked) {
        return desk.codes("{ ticketsAggregate%s }".formatted(asked));
    }

    private String groups(String document) {
        return desk.ask(document).path("ticketsAggregate").path("groups").toString();
    }

    private String grouped(String by, String key) {
        return desk.ask("{ ticketsAggregate(groupBy: %s) { groups { key { %s } count } } }".formatted(by, key))
                .at("/ticketsAggregate/groups")
                .valueStream()
                .map(group -> "[%s,%s]".formatted(group.path("key"), group.path("count")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<String> periods(String by, String zone) {
        var field = by.substring(0, by.indexOf(':'));
        return desk.ask("{ ticketsAggregate(groupBy: [{%s}], timeZone: \"%s\") { groups { key { %s } } } }"
                        .formatted(by, zone, field))
                .at("/ticketsAggregate/groups")
                .valueStream()
                .map(group -> group.path("key").path(field).asString(""))
                .toList();
    }

    private void ticket(
            String subject,
            String status,
            String customer,
            int mileage,
            String rate,
            Map<String, String> price,
            String spent,
            String visitOn,
            String openedAt,
            String area) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("subject", subject);
        values.put("status", status);
        values.put("customer", customer);
        values.put("mileage", mileage);
        values.put("rate", rate);
        values.put("price", price);
        values.put("spent", spent);
        values.put("visitOn", visitOn);
        values.put("openedAt", openedAt);
        values.put("area", area);
        service.create("Ticket", values);
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
