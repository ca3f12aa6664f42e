package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;

/** The way in SQL from a reference to what a path ends at: a chain of tables, r1, r2 and so on. */
public record Reach(SchemaName schema, Model model, Path path) {

    /** Tables joined, beginning with the one that the first reference points at. */
    public String tables() {
        var members = path.members();
        var sql = new StringBuilder(table(members.getFirst(), 1));
        for (var i = 1; i < members.size() - 1; i++) {
            sql.append(" left join ")
                    .append(table(members.get(i), i + 1))
                    .append(" on r%d.\"id\" = r%d.%s".formatted(i + 1, i, column(members, i)));
        }
        return sql.toString();
    }

    /** The columns at the end. */
    public List<String> columns() {
        var members = path.members();
        var last = members.size() - 1;
        return Stored.columns(path.last().shape(), "r%d.%s".formatted(last, column(members, last)));
    }

    private String table(Member reference, int number) {
        return Quoted.table(schema, target(reference)) + " r" + number;
    }

    private String column(List<Member> members, int at) {
        var owner = target(members.get(at - 1));
        return Quoted.column(field(owner, members.get(at)));
    }

    private ObjectModel target(Member reference) {
        if (!(reference.shape() instanceof ValueShape.Reference to)) {
            throw new IllegalStateException("%s refers to nothing".formatted(reference.id()));
        }
        return model.objectById(to.objectId()).orElseThrow();
    }

    public static FieldModel field(ObjectModel object, Member member) {
        return object.fields().stream()
                .filter(field -> field.id().equals(member.id()))
                .findFirst()
                .orElseThrow();
    }
}
