package io.deskweave.graphqlapi.kills;

import java.util.ArrayList;
import java.util.List;

/**
 * An index that is being built while people work when the platform is killed. PostgreSQL goes on with it alone, until
 * it ends the session; both are met here, and an end that comes only when the restarted platform already waits.
 */
final class KilledIndex implements KilledWork {

    private static final String INVALID =
            "select count(*) from pg_index where indexrelid = to_regclass(?) and not indisvalid";
    /** Sessions that ask again and again whether it is their turn. */
    private static final String ASKING = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and query like 'select pg_try_advisory_lock(%'";

    private final KilledDesk desk;
    private final String table;
    private final List<String> indexes = new ArrayList<>();
    private final List<Long> leftInvalid = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private String builder = "";

    KilledIndex(KilledDesk desk, int kills) {
        this.desk = desk;
        desk.change("addObject", "name: \"Bin\", plural: \"bins\"");
        int revision = desk.change("addField", "object: \"Bin\", name: \"name\", type: \"text\"");
        for (int kill = 0; kill < kills; kill++) {
            revision = desk.change("addField", "object: \"Bin\", name: \"code%d\", type: \"text\"".formatted(kill));
        }
        desk.publish(revision).data();
        table = desk.table(desk.object("Bin").path("id").asString());
        for (int row = 0; row < 3; row++) {
            desk.ask(
                    "mutation { createBin(input: {values: {name: \"bin %1$d\", code0: \"%1$d\", code1: \"%1$d\"}}) { bin { id } } }"
                            .formatted(row));
        }
    }

    @Override
    public void reach(int kill) {
        var column = desk.column("Bin", "code" + kill);
        indexes.add(desk.table(column + "_unique"));
        int revision = desk.change("changeField", "object: \"Bin\", field: \"code%d\", unique: true".formatted(kill));
        holds.add(Hold.by(desk.cell(), "lock table %s in row exclusive mode".formatted(table)));
        desk.publish(revision).data();
        builder = holds.get(kill).awaitBlocked().getFirst();
    }

    @Override
    public void letGo(int kill) {
        var hold = holds.get(kill);
        if (kill == 0) {
            hold.terminate(builder);
        }
        leftInvalid.add(Databases.number(desk.cell(), INVALID, indexes.get(kill)));
        if (kill != 1) {
            hold.close();
        }
    }

    @Override
    public void look(int kill) {
        if (kill == 1) {
            var hold = holds.get(kill);
            Patience.until(
                    "the restarted platform waits for the build that is still going on",
                    () -> Databases.number(desk.cell(), ASKING) > 0);
            hold.terminate(builder);
            hold.close();
        }
        Patience.until("the list of pending indexes is empty", () -> pending() == 0);
    }

    private long pending() {
        return Databases.number(desk.cell(), "select count(*) from " + desk.table("pending_index"));
    }

    List<Long> leftInvalid() {
        return leftInvalid;
    }

    /** For each index whether it is there, valid and unique. */
    List<String> states() {
        return indexes.stream()
                .flatMap(index -> Databases.list(
                        desk.cell(),
                        "select indisvalid and indisready and indisunique from pg_index where indexrelid ="
                                + " to_regclass(?)",
                        index)
                        .stream())
                .toList();
    }
}
