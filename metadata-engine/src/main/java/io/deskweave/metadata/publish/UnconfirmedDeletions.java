package io.deskweave.metadata.publish;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Releases.Deletion;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Fields that would be deleted with values that nobody said may go, inside the transaction that would do it. */
record UnconfirmedDeletions(DSLContext sql, SchemaName schema) {

    /** Refuses with {@code metadata.field.deletion-unconfirmed}. */
    void refuse(Definition current, Definition next, List<Deletion> confirmed) {
        var findings = new ArrayList<Problem>();
        for (var object : next.objects()) {
            for (var field : object.fields()) {
                if (field.deleted()) {
                    before(current, field)
                            .flatMap(was -> finding(object, was, confirmed))
                            .ifPresent(findings::add);
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }

    private static Optional<FieldDefinition> before(Definition current, FieldDefinition field) {
        return current.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(was -> was.id().equals(field.id()) && !was.deleted())
                .findFirst();
    }

    private Optional<Problem> finding(ObjectDefinition object, FieldDefinition field, List<Deletion> confirmed) {
        long held = held(object, field);
        boolean may = confirmed.stream()
                .anyMatch(each -> each.object().equals(object.name())
                        && each.field().equals(field.name())
                        && each.records() >= held);
        return may || held == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "metadata.field.deletion-unconfirmed",
                        "%,d records of %s would lose their value in field '%s' for good"
                                .formatted(held, object.name(), field.name()),
                        "Keep what you need of them elsewhere; then publish with a deletion that names the object, the"
                                + " field and this number",
                        List.of("objects", object.name(), "fields", field.name())));
    }

    private long held(ObjectDefinition object, FieldDefinition field) {
        return sql.fetchCount(sql.selectOne()
                .from(table(name(schema.value(), object.id())))
                .where(field(name(field.storage().column())).isNotNull()));
    }
}
