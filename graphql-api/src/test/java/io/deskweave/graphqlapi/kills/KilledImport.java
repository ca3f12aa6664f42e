package io.deskweave.graphqlapi.kills;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An import that is killed inside a chunk, again and again: a row with the same unique value, not yet committed by
 * somebody else, makes the statement of that chunk wait.
 */
final class KilledImport implements KilledWork {

    /** Rows that go in with one transaction. */
    static final int CHUNK = 100;

    static final int ROWS = 3_000;
    private static final int EACH_BAD = 50;
    private static final int SPACING = 900;

    private final KilledDesk desk;
    private final String table;
    private final String key;
    private final List<Hold> holds;
    private String id = "";

    KilledImport(KilledDesk desk, int kills) {
        this.desk = desk;
        desk.change("addObject", "name: \"Parcel\", plural: \"parcels\"");
        desk.change("addField", "object: \"Parcel\", name: \"key\", type: \"text\", required: true, unique: true");
        desk.publish(desk.change("addField", "object: \"Parcel\", name: \"subject\", type: \"text\", required: true"))
                .data();
        table = desk.table(desk.object("Parcel").path("id").asString());
        key = desk.column("Parcel", "key");
        holds = IntStream.range(0, kills).mapToObj(this::inTheWay).toList();
    }

    private Hold inTheWay(int kill) {
        var row = SPACING / 2 + kill * SPACING;
        return Hold.by(desk.cell(), "insert into %s (release, %s) values (1, '%s')".formatted(table, key, key(row)));
    }

    static List<String> goodKeys() {
        return IntStream.range(0, ROWS)
                .filter(row -> !isBad(row))
                .mapToObj(KilledImport::key)
                .toList();
    }

    /** The header is line 1. */
    static List<Integer> badLines() {
        return IntStream.range(0, ROWS)
                .filter(KilledImport::isBad)
                .mapToObj(row -> row + 2)
                .toList();
    }

    private static boolean isBad(int row) {
        return row % EACH_BAD == EACH_BAD - 1;
    }

    private static String key(int row) {
        return "K-%05d".formatted(row);
    }

    @Override
    public void reach(int kill) {
        if (kill == 0) {
            start();
        }
        holds.get(kill).awaitBlocked();
    }

    @Override
    public void letGo(int kill) {
        holds.get(kill).close();
    }

    @Override
    public void look(int kill) {
        if (kill == holds.size() - 1) {
            Patience.until(
                    "the import is done", () -> !job().path("state").asString().matches("QUEUED|RUNNING"));
        }
    }

    private void start() {
        var csv = Stream.concat(
                        Stream.of("key,subject"),
                        IntStream.range(0, ROWS).mapToObj(row -> key(row) + "," + (isBad(row) ? "" : "row " + row)))
                .collect(Collectors.joining("\n"));
        var file = desk.administrator()
                .upload("parcels.csv", csv.getBytes(StandardCharsets.UTF_8))
                .body()
                .path("id")
                .asString();
        var mapping = Stream.of("key", "subject")
                .map(name -> Map.of("field", name, "columns", List.of(name)))
                .toList();
        id = desk.administrator()
                .ask(
                        "mutation($i: StartImportInput!) { startImport(input: $i) { id } }",
                        Map.of("i", Map.of("file", file, "object", "Parcel", "mapping", mapping)))
                .data()
                .at("/startImport/id")
                .asString();
    }

    /** The import as the API tells it. */
    JsonNode job() {
        return desk.ask("""
            { importJob(id: "%s") { state read inserted refused percent refusedFile
                failure { code } refusedRows(first: 200) { line column code } } }\
            """.formatted(id)).path("importJob");
    }

    /** The keys that went in, in order, each as often as it stands there. */
    List<String> keys() {
        return Databases.list(desk.cell(), "select %s from %s order by 1".formatted(key, table));
    }

    /** The refused rows as a file, without its header. */
    List<String> refusedFile() {
        return desk.administrator()
                .get(job().path("refusedFile").asString())
                .body()
                .lines()
                .skip(1)
                .toList();
    }
}
