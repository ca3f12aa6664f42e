package io.deskweave.metadata.records.testing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.ColumnTypes;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.stream.Collectors;

/** The tables of a model, made at one go. */
public final class Tables {

    private Tables() {}

    public static void create(TenantDatabase database, TenantScope scope, Model model) {
        database.define(scope, sql -> {
            for (var object : model.objects()) {
                sql.execute(statement(scope, object));
                object.fields().stream()
                        .filter(FieldModel::unique)
                        .forEach(f -> sql.execute("create unique index \"%s_unique\" on %s (%s)"
                                .formatted(f.id(), Quoted.table(scope.tenant().schema(), object), Quoted.column(f))));
            }
            return true;
        });
    }

    private static String statement(TenantScope scope, ObjectModel object) {
        var fields = object.fields().stream().map(Tables::column).collect(Collectors.joining());
        return """
                create table %s (
                  id uuid primary key, version integer not null, release integer not null,
                  created_at timestamptz not null, updated_at timestamptz not null,
                  created_by uuid, updated_by uuid %s)
                """.formatted(Quoted.table(scope.tenant().schema(), object), fields);
    }

    private static String column(FieldModel field) {
        var generated = field.type().writable()
                ? ""
                : " default '%s' || extract(epoch from now())::bigint"
                        .formatted(field.settings().get("prefix"));
        return ", %s %s%s".formatted(Quoted.column(field), ColumnTypes.of(field.shape()), generated);
    }
}
