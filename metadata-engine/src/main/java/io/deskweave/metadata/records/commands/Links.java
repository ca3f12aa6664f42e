package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.commands.RecordCommand.Link;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.guarding.FieldNotYours;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.RecordStore;
import io.deskweave.metadata.records.storing.Work;
import io.deskweave.metadata.records.storing.refusals.ValueNotAccepted;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts records into a list of references, and takes them out. The record is held while its list is read and written,
 * so that of two who add at once both have added; then it is written as any update is.
 */
record Links(RecordStore store, Work work) {

    /** What is there already, or is not there to be taken out, changes nothing, the version neither. */
    void run(Link link) {
        var field = link.field();
        if (!new Clearance(work.scope()).edits(field)) {
            throw new Refused(new FieldNotYours(field.name()));
        }
        var named = named(link);
        var sql = Sql.of("select \"version\", " + Quoted.column(field) + " from "
                        + Quoted.table(work.scope().tenant().schema(), link.object()) + " where \"id\" = ")
                .bind(link.id())
                .add(" for no key update");
        var rows = work.transaction().fetch(sql.text(), sql.values());
        if (rows.isEmpty()) {
            throw new Refused(new RecordNotFound(link.object().name()));
        }
        var held = rows.getFirst().get(1, UUID[].class);
        var list = new LinkedHashSet<>(held == null ? List.of() : List.of(held));
        if (link.add() ? list.addAll(named) : list.removeAll(named)) {
            var target = new Target(link.object(), link.id(), rows.getFirst().get(0, Integer.class));
            var values = new HashMap<String, @Nullable Object>();
            values.put(field.name(), list.isEmpty() ? null : encoded(link, list));
            store.update(work, target, values);
        }
    }

    /** The ids as the field's type reads them; so many at most as the field may hold. */
    private static Set<UUID> named(Link link) {
        try {
            var read = (List<?>) link.field().type().fromJson(link.field().settings(), link.ids());
            var ids = new LinkedHashSet<UUID>();
            read.forEach(id -> ids.add((UUID) id));
            return ids;
        } catch (ValueRejected e) {
            throw new Refused(new InIds(ValueNotAccepted.of(link.field().name(), e)));
        }
    }

    private static List<String> encoded(Link link, Set<UUID> ids) {
        var target = link.field().shape() instanceof ValueShape.References references ? references.objectId() : "";
        return ids.stream().map(id -> new GlobalId(target, id).encoded()).toList();
    }

    /** Something that is wrong with the ids that were sent. */
    private record InIds(Problem problem) implements Problem {

        @Override
        public String code() {
            return problem.code();
        }

        @Override
        public Kind kind() {
            return problem.kind();
        }

        @Override
        public String message() {
            return problem.message();
        }

        @Override
        public String advice() {
            return problem.advice();
        }

        @Override
        public List<String> path() {
            return List.of("ids");
        }
    }
}
