package io.deskweave.graphqlapi.kills;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that become numbers and are killed on the way: while a batch is carried, while the index of the new column is
 * built, and in the moment in which the new type comes into force. Each kill meets a field of its own.
 */
final class KilledRetype implements KilledWork {

    /** Several batches. */
    private static final int RECORDS = 1_200;

    private static final String SEED =
            "insert into %1$s (release, %2$s, %3$s, %4$s) select 1, n::text, n::text, n::text from generate_series(1, "
                    + RECORDS + ") n";

    private final KilledDesk desk;
    private final String table;
    private final List<String> columns;
    private final List<Hold> holds = new ArrayList<>();
    private final List<String> typesFound = new ArrayList<>();

    KilledRetype(KilledDesk desk) {
        this.desk = desk;
        desk.change("addObject", "name: \"Gauge\", plural: \"gauges\"");
        desk.change("addField", "object: \"Gauge\", name: \"name\", type: \"text\"");
        desk.change("addField", "object: \"Gauge\", name: \"size0\", type: \"text\"");
        desk.change("addField", "object: \"Gauge\", name: \"size1\", type: \"text\", indexed: true");
        desk.publish(desk.change("addField", "object: \"Gauge\", name: \"size2\", type: \"text\""))
                .data();
        table = desk.table(desk.object("Gauge").path("id").asString());
        columns = List.of(desk.column("Gauge", "size0"), desk.column("Gauge", "size1"), desk.column("Gauge", "size2"));
        Databases.execute(desk.cell(), SEED.formatted(table, columns.get(0), columns.get(1), columns.get(2)));
    }

    @Override
    public void reach(int kill) {
        int revision = desk.change(
                "retypeField",
                "object: \"Gauge\", field: \"size%d\", type: \"wholeNumber\", conversion: {otherwise: REFUSE}"
                        .formatted(kill));
        // Not on the table itself: it gets a column before anything is carried.
        var first = Hold.by(desk.cell(), "lock table %s in share mode".formatted(desk.table("retype_failure")));
        desk.publish(revision).data();
        first.awaitBlocked();
        holds.add(kill == 0 ? first : further(first, kill));
    }

    /** From within the first batch to what comes after all of them. */
    private Hold further(Hold first, int kill) {
        var next = Hold.by(
                desk.cell(),
                kill == 1
                        ? "lock table %s in row exclusive mode".formatted(table)
                        : "select * from %s for update".formatted(desk.table("current")));
        first.close();
        next.awaitBlocked();
        return next;
    }

    @Override
    public void letGo(int kill) {
        typesFound.add(type(kill));
        holds.get(kill).close();
    }

    @Override
    public void look(int kill) {
        Patience.until("the field is of its new type", () -> type(kill).equals("wholeNumber"));
    }

    /** What the release in force says, read beneath a platform that may be dead. */
    private String type(int kill) {
        return Databases.list(desk.cell(), """
                        select field ->> 'type' from %1$s r join %2$s c on c.number = r.number,
                          jsonb_path_query(r.definition, '$.objects[*].fields[*] ? (@.name == "size%3$d")') field\
                        """.formatted(desk.table("release"), desk.table("current"), kill))
                .getFirst();
    }

    /** The types in force when the kills came. */
    List<String> typesFound() {
        return typesFound;
    }

    /** Records whose number is not what their text says, of all fields together. */
    long lost() {
        return columns.stream()
                .mapToLong(column -> Databases.number(
                        desk.cell(),
                        "select count(*) from %s where %s::bigint is distinct from \"%s\""
                                .formatted(table, column, target(column))))
                .sum();
    }

    /** Columns that hold a number for each of the records. */
    long full() {
        return columns.stream()
                .filter(column ->
                        Databases.number(desk.cell(), "select count(\"%s\") from %s".formatted(target(column), table))
                                == RECORDS)
                .count();
    }

    private String target(String column) {
        return Databases.list(desk.cell(), """
            select column_name from information_schema.columns
            where table_schema || '.' || table_name = ? and column_name like ? || '$%'\
            """, table, column).getFirst();
    }

    /** Indexes of the object's table that a build left unfinished. */
    long invalidIndexes() {
        return Databases.number(
                desk.cell(), "select count(*) from pg_index where indrelid = to_regclass(?) and not indisvalid", table);
    }
}
