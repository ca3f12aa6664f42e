package io.deskweave.metadata.flows.nodes;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.flows.model.Who;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.tenancy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a definition says who is meant. */
public final class People {

    private static final int NAME_MAX = 100;
    private static final int MOST = 20;
    private static final Outline NAMES = new Outline.ListOf(new Outline.Text(NAME_MAX), MOST);

    private People() {}

    public static Outline outline() {
        return Outline.Parts.of(
                Part.optional("roles", NAMES, "Everybody with one of these roles"),
                Part.optional("departments", NAMES, "Of these departments alone; without roles, everybody there"),
                Part.optional("fields", NAMES, "Whom these fields of the record name"),
                Part.optional("rule", new Outline.Rule(), "A rule that gives the id of a person"));
    }

    /** Reads who stands under a name, and notes what is wrong. */
    public static Who read(Body body, String name, Examination above) {
        return read(body, name, above, People::field);
    }

    /** As {@link #read}, of people who are to decide something: each field must name somebody who signs in. */
    public static Who deciding(Body body, String name, Examination above) {
        return read(body, name, above, People::decider);
    }

    private static Who read(Body body, String name, Examination above, FieldReading reading) {
        var who = body.part(name);
        var look = above.at(name);
        var roles = who.words("roles");
        IntStream.range(0, roles.size()).forEach(i -> role(roles.get(i), look.at("roles", Integer.toString(i))));
        var rule = look.rule(who, "rule", Type.Plain.TEXT);
        return new Who(roles, who.words("departments"), fields(who.words("fields"), look.at("fields"), reading), rule);
    }

    /** Whether nobody stands there, not even somebody of whom something is wrong. */
    public static boolean isNobody(Body body, String name) {
        var who = body.part(name);
        return Stream.of("roles", "departments", "fields")
                        .allMatch(each -> who.words(each).isEmpty())
                && !who.has("rule");
    }

    private static void role(String role, Examination look) {
        var defined = look.around().element("roles", role);
        var known = Stream.concat(
                        look.around().elementNames("roles").stream(),
                        Arrays.stream(Role.values()).map(Role::name))
                .toList();
        if (!known.contains(role) && defined.isEmpty()) {
            look.note(
                    "role-unknown",
                    "There is no role '%s', so nobody has it".formatted(role),
                    NearNames.advice(known.stream(), role, "Define the role first, or choose another"));
            return;
        }
        defined.ifPresent(element -> look.use(element.id()));
    }

    /** How the field of a name is looked up; empty when it cannot stand there. */
    private interface FieldReading {

        Optional<FieldDefinition> field(String name, Examination look);
    }

    private static List<String> fields(List<String> names, Examination look, FieldReading reading) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            reading.field(names.get(i), look.at(Integer.toString(i))).ifPresent(field -> ids.add(field.id()));
        }
        return ids;
    }

    private static Optional<FieldDefinition> field(String name, Examination look) {
        return look.field(name).filter(field -> {
            boolean fits = Examination.namesSomebody(field);
            if (!fits) {
                look.note(
                        "field-names-nobody",
                        "The values of field '%s' are not people".formatted(name),
                        "Choose a field that refers to a person");
            }
            return fits;
        });
    }

    private static Optional<FieldDefinition> decider(String name, Examination look) {
        return field(name, look).filter(field -> {
            boolean fits = Examination.namesDecider(field);
            if (!fits) {
                look.note(
                        "field-names-nobody",
                        "Field '%s' refers to %s, whose records cannot sign in and approve"
                                .formatted(name, String.join(", ", Targets.names(field.settings()))),
                        "Choose a field of type person, or one that refers to Agent");
            }
            return fits;
        });
    }
}
