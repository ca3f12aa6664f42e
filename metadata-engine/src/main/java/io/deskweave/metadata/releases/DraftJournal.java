package io.deskweave.metadata.releases;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.Elements;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Drafts.DraftEdit;
import io.deskweave.platform.tenancy.SchemaName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Who changed what of the draft and of those that were published, inside a transaction. */
public final class DraftJournal {

    private static final int KEPT_MAX = 1_000;
    private static final int BEFORE_MAX = 1_000_000;
    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);
    private static final Field<Integer> RELEASE = field(name("release"), Integer.class);
    private static final Field<UUID> AUTHOR = field(name("author"), UUID.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);
    private static final Field<JSONB> DIFFERENCES = field(name("differences"), JSONB.class);
    private static final Field<JSONB> BEFORE = field(name("before"), JSONB.class);

    private final DSLContext sql;
    private final SchemaName schema;

    public DraftJournal(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** Notes the change that led to this revision. Of very long drafts the earliest changes are forgotten. */
    public void note(int revision, UUID author, Definition before, Definition after) {
        var undo = Json.ofBefore(Elements.of(before).before(Elements.of(after)));
        sql.insertInto(changes())
                .set(REVISION, revision)
                .set(AUTHOR, author)
                .set(DIFFERENCES, Json.ofDifferences(Differences.between(before, after)))
                .set(BEFORE, undo.data().length() > BEFORE_MAX ? null : undo)
                .execute();
        sql.deleteFrom(changes())
                .where(RELEASE.isNull().and(REVISION.le(revision - KEPT_MAX)))
                .execute();
    }

    /**
     * The draft as it was at an earlier revision.
     *
     * @return empty when not every change since is known
     */
    public Optional<Definition> at(int earlier, int revision, Definition draft) {
        var undone = sql.select(BEFORE)
                .from(changes())
                .where(RELEASE.isNull().and(REVISION.gt(earlier)).and(BEFORE.isNotNull()))
                .orderBy(REVISION.desc())
                .fetch(row -> Json.before(Objects.requireNonNull(row.value1()).data()));
        if (earlier > revision || undone.size() != revision - earlier) {
            return Optional.empty();
        }
        var elements = Elements.of(draft);
        for (var before : undone) {
            elements = elements.with(before);
        }
        return Optional.of(elements.definition());
    }

    /** The latest change since a revision that touched this element. */
    public Optional<DraftEdit> latest(int since, List<String> element) {
        return sql
                .select(REVISION, AUTHOR, AT, DIFFERENCES, BEFORE)
                .from(changes())
                .where(RELEASE.isNull().and(REVISION.gt(since)))
                .orderBy(REVISION.desc())
                .fetch()
                .stream()
                .filter(row -> touches(row.get(BEFORE), element))
                .findFirst()
                .map(DraftJournal::edit);
    }

    private static boolean touches(@Nullable JSONB before, List<String> element) {
        return before != null && Json.before(before.data()).containsKey(element);
    }

    /**
     * Newest first.
     *
     * @param release null for the draft that there is
     */
    public List<DraftEdit> edits(@Nullable Integer release, int below, int limit) {
        return sql.select(REVISION, AUTHOR, AT, DIFFERENCES)
                .from(changes())
                .where(release == null ? RELEASE.isNull() : RELEASE.eq(release))
                .and(REVISION.lt(below))
                .orderBy(REVISION.desc())
                .limit(limit)
                .fetch(DraftJournal::edit);
    }

    /** Makes the changes of the draft those of the release that came of it; only for the owner. */
    public void publish(int release) {
        sql.update(changes())
                .set(RELEASE, release)
                .setNull(BEFORE)
                .where(RELEASE.isNull())
                .execute();
    }

    /** @return how many changes there were */
    public int discard() {
        return sql.deleteFrom(changes()).where(RELEASE.isNull()).execute();
    }

    private static DraftEdit edit(Record row) {
        return new DraftEdit(
                Objects.requireNonNull(row.get(REVISION)),
                Objects.requireNonNull(row.get(AUTHOR)),
                Objects.requireNonNull(row.get(AT)).toInstant(),
                Json.differences(Objects.requireNonNull(row.get(DIFFERENCES)).data()));
    }

    private Table<?> changes() {
        return table(name(schema.value(), "draft_change"));
    }
}
