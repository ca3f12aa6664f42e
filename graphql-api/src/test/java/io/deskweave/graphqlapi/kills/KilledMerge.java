package io.deskweave.graphqlapi.kills;

import java.util.ArrayList;
import java.util.List;

/**
 * Options that become one in records, killed in the first batch, in one in between and in the last. Each kill meets a
 * field of its own.
 */
final class KilledMerge implements KilledWork {

    /** Several batches. */
    private static final int RECORDS = 450;

    private static final String OPTIONS = "settings: {options: [{key: \"COPIER\"}, {key: \"PRINTER\"}]}";

    private final KilledDesk desk;
    private final String table;
    private final List<String> columns;
    private final List<Hold> holds = new ArrayList<>();

    KilledMerge(KilledDesk desk) {
        this.desk = desk;
        desk.change("addObject", "name: \"Device\", plural: \"devices\"");
        int revision = desk.change("addField", "object: \"Device\", name: \"name\", type: \"text\"");
        for (int kill = 0; kill < 3; kill++) {
            revision = desk.change(
                    "addField",
                    "object: \"Device\", name: \"sort%d\", type: \"%s\", %s"
                            .formatted(kill, kill == 1 ? "multipleChoice" : "choice", OPTIONS));
        }
        desk.publish(revision).data();
        table = desk.table(desk.object("Device").path("id").asString());
        columns =
                List.of(desk.column("Device", "sort0"), desk.column("Device", "sort1"), desk.column("Device", "sort2"));
        Databases.execute(
                desk.cell(),
                "insert into %s (release, %s, %s, %s) select 1, 'COPIER', '{COPIER,PRINTER}', 'COPIER' from generate_series(1, %d)"
                        .formatted(table, columns.get(0), columns.get(1), columns.get(2), RECORDS));
    }

    @Override
    public void reach(int kill) {
        int revision = desk.change(
                "mergeOption",
                "object: \"Device\", field: \"sort%d\", option: \"COPIER\", into: \"PRINTER\"".formatted(kill));
        holds.add(hold(kill));
        desk.publish(revision, "metadata.consequence.option-merged");
        holds.get(kill).awaitBlocked();
    }

    private Hold hold(int kill) {
        int offset = List.of(0, 250, RECORDS - 1).get(kill);
        return Hold.by(
                desk.cell(),
                "select 1 from %1$s where id = (select id from %1$s order by id offset %2$d limit 1) for update"
                        .formatted(table, offset));
    }

    @Override
    public void letGo(int kill) {
        holds.get(kill).close();
    }

    @Override
    public void look(int kill) {
        Patience.until(
                "the list of what is to be filled is empty",
                () -> Databases.number(desk.cell(), "select count(*) from " + desk.table("pending_fill")) == 0);
    }

    /** What the records hold now, each value once. */
    List<String> values() {
        return columns.stream()
                .flatMap(column ->
                        Databases.list(desk.cell(), "select distinct %s::text from %s".formatted(column, table))
                                .stream())
                .toList();
    }
}
