package io.deskweave.graphqlapi.kills;

import io.deskweave.graphqlapi.testing.Guest;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An export that is killed when it has written a part of its file: telling how far it is makes it wait. */
final class KilledExport implements KilledWork {

    static final int RECORDS = 12_000;
    private static final int LOCK = 290;

    private final KilledDesk desk;
    private final Hold hold;
    private String id = "";

    KilledExport(KilledDesk desk) {
        this.desk = desk;
        desk.change("addObject", "name: \"Box\", plural: \"boxes\"");
        desk.publish(desk.change("addField", "object: \"Box\", name: \"mark\", type: \"text\""))
                .data();
        Databases.execute(
                desk.cell(),
                "insert into %s (release, %s) select 1, 'B-' || n from generate_series(1, %d) n"
                        .formatted(
                                desk.table(desk.object("Box").path("id").asString()),
                                desk.column("Box", "mark"),
                                RECORDS));
        Databases.execute(desk.cell(), """
            create function %1$s() returns trigger language plpgsql as $$ begin
              if new.rows_written > 0 then perform pg_advisory_xact_lock(%2$d); end if;
              return new;
            end $$;
            create trigger waits before update on %3$s for each row execute function %1$s()\
            """.formatted(desk.table("waits"), LOCK, desk.table("export_job")));
        hold = Hold.by(desk.cell(), "select pg_advisory_xact_lock(%d)".formatted(LOCK));
    }

    @Override
    public void reach(int kill) {
        if (kill > 0) {
            return;
        }
        id = desk.administrator()
                .ask(
                        "mutation($i: StartExportInput!) { startExport(input: $i) { id } }",
                        Map.of("i", Map.of("object", "Box", "format", "CSV", "columns", List.of("mark"))))
                .data()
                .at("/startExport/id")
                .asString();
        hold.awaitBlocked();
    }

    @Override
    public void letGo(int kill) {
        if (kill == 0) {
            hold.close();
        }
    }

    @Override
    public void look(int kill) {
        Patience.until(
                "the export is done", () -> !job().path("state").asString().matches("QUEUED|RUNNING"));
    }

    /** The export as the API tells it. */
    JsonNode job() {
        return desk.ask("{ exportJob(id: \"%s\") { state rows file failure { code } } }".formatted(id))
                .path("exportJob");
    }

    /** The marks in the file, in its order. */
    List<String> marks() {
        Guest guest = desk.administrator();
        return guest.get(job().path("file").asString()).body().lines().skip(1).toList();
    }
}
