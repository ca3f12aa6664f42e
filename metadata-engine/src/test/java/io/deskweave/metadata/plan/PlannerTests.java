package io.deskweave.metadata.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.columns.TableChanges;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PlannerTests {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Compiler compiler = new Compiler(StandardFieldTypes.registry());

    @Test
    void makesTablesBeforeTheReferencesBetweenThem() {
        Golden.assertMatches("plan-new.txt", described(plan(Definition.empty(), first().definition())));
    }

    @Test
    void growsTablesInUse() {
        var next = first().field("weight", "decimal", Map.of("precision", 12, "scale", 3))
                .field("twin", "reference", Map.of("object", "Animal"))
                .field("at", "place")
                .field("price", "money", Map.of("currencies", List.of("EUR")), "indexed")
                .field("traits", "multipleChoice", Map.of("options", List.of(Map.of("key", "SHY"))), "indexed")
                .field("species", "category", Map.of("options", List.of(Map.of("key", "CATS"))), "indexed")
                .field("home", "address", Map.of(), "indexed")
                .field("walk", "duration", Map.of(), "indexed")
                .field("chip", "text")
                .guarded(Guarded.encrypted())
                .field("pass", "text", Map.of(), "unique")
                .guarded(Guarded.encrypted())
                .definition();
        var animal = next.objects().getLast();
        var name = animal.fields().getFirst();
        var unique = new FieldDefinition(
                name.id(),
                name.name(),
                List.of(),
                name.type(),
                name.labels(),
                name.help(),
                name.settings(),
                false,
                true,
                true,
                false,
                false);
        var fields = new ArrayList<>(animal.fields());
        fields.set(0, unique);
        var grown = new Definition(List.of(next.objects().getFirst(), animal.withFields(fields)));

        Golden.assertMatches("plan-growth.txt", described(plan(first().definition(), grown)));
    }

    @Test
    void doesNothingForWhatIsRetired() {
        var before =
                new Sketch().object("Animal", "animals").field("name", "text").field("old", "text");
        var after = new Sketch()
                .object("Animal", "animals")
                .field("name", "text")
                .field("old", "text", Map.of(), "retired");
        assertThat(plan(before.definition(), after.definition()).steps()).isEmpty();
        assertThat(plan(after.definition(), before.definition()).steps()).isEmpty();
    }

    @Test
    void dropsWhatIsDeletedAfterWhatLeadsThere() {
        var before = first().definition();
        var owner = before.objects().getFirst();
        var animal = before.objects().getLast();
        var next = new Definition(List.of(
                owner.withFields(owner.fields().stream()
                        .map(field -> field.name().equals("pet") ? field.dropped() : field)
                        .toList()),
                animal.dropped()));

        Golden.assertMatches(
                "plan-drop.txt", String.join("\n", plan(before, next).lines()) + "\n");
        assertThat(plan(next, next).steps()).isEmpty();
        var back = new Definition(List.of(
                next.objects().getFirst(),
                next.objects().getLast().back(next.objects().getLast().fields())));
        assertThat(plan(next, back).lines().getFirst()).startsWith("create table o2 ");
    }

    @Test
    void widensADecimal() {
        var before = new Sketch().object("A", "as").field("name", "text").field("n", "decimal", Map.of("precision", 5));
        var after = new Sketch().object("A", "as").field("name", "text").field("n", "decimal", Map.of("precision", 9));
        assertThat(plan(before.definition(), after.definition()).lines()).containsExactly("widen o1.f2 to (9,2)");
    }

    private static Sketch first() {
        return new Sketch()
                .object("Owner", "owners")
                .field("name", "text")
                .field("pet", "reference", Map.of("object", "Animal"))
                .object("Animal", "animals")
                .field("name", "text")
                .field("legs", "wholeNumber", Map.of(), "indexed")
                .field("kind", "choice", Map.of("options", List.of(Map.of("key", "CAT"))), "indexed")
                .field("owner", "reference", Map.of("object", "Owner", "inverse", "animals"), "unique")
                .field("tag", "autoNumber", Map.of("prefix", "A-"), "unique");
    }

    private Plan plan(Definition current, Definition next) {
        return Planner.plan(compiler.buildStored(current), compiler.buildStored(next));
    }

    /** The plan, and what it comes to in SQL. */
    private static String described(Plan plan) {
        var changes = new TableChanges(DSL.using(SQLDialect.POSTGRES), new SchemaName("t_abcdefgh234567ab"));
        var sql = plan.steps().stream()
                .flatMap(step -> changes.statements(step).stream())
                .map(statement -> statement.getSQL(ParamType.INLINED))
                .collect(Collectors.joining(";\n"));
        return String.join("\n", plan.lines()) + "\n\n" + sql + "\n";
    }
}
