package io.deskweave.graphqlapi.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A publish that is killed: while tables are changed, before its end, and when only the directory is still to know. */
final class KilledPublish implements KilledWork {

    /** What each kill meets: whether the publish had been committed. */
    static final List<Boolean> COMMITTED = List.of(false, false, true);

    private final KilledDesk desk;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Found> found = new ArrayList<>();
    private final List<Found> afterwards = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private int revision;
    private int before;

    KilledPublish(KilledDesk desk) {
        this.desk = desk;
        desk.change("addObject", "name: \"Engine\", plural: \"engines\"");
        desk.publish(desk.change("addField", "object: \"Engine\", name: \"name\", type: \"text\""))
                .data();
    }

    List<Found> found() {
        return found;
    }

    List<Found> afterwards() {
        return afterwards;
    }

    @Override
    public void reach(int kill) {
        before = desk.configuration().path("release").asInt();
        var part = "Part" + (char) ('A' + kill);
        desk.change("addObject", "name: \"%s\", plural: \"parts%s\"".formatted(part, kill));
        desk.change("addField", "object: \"%s\", name: \"name\", type: \"text\", unique: true".formatted(part));
        desk.change(
                "addField",
                "object: \"%s\", name: \"engine\", type: \"reference\", settings: {object: \"Engine\"}"
                        .formatted(part));
        revision = desk.change(
                "addField", "object: \"Engine\", name: \"serial%s\", type: \"text\", indexed: true".formatted(kill));
        holds.add(hold(kill));
        var publish = CompletableFuture.supplyAsync(() -> desk.publish(revision), threads);
        holds.get(kill).awaitBlocked();
        if (publish.isDone()) {
            throw new AssertionError(
                    "The publish was not held: " + publish.join().body());
        }
    }

    private Hold hold(int kill) {
        return switch (kill) {
            case 0 ->
                Hold.by(
                        desk.cell(),
                        "lock table %s in access share mode"
                                .formatted(desk.table(
                                        desk.object("Engine").path("id").asString())));
            case 1 -> Hold.by(desk.cell(), "select * from %s for update".formatted(desk.table("current")));
            default ->
                Hold.by(
                        desk.directory(),
                        "select * from directory.tenant where alias = '%s' for update".formatted(desk.alias()));
        };
    }

    @Override
    public void letGo(int kill) {
        holds.get(kill).close();
    }

    @Override
    public void look(int kill) {
        found.add(findings(before));
        if (!COMMITTED.get(kill)) {
            desk.publish(revision).data();
        }
        desk.publish(desk.change(
                        "addField", "object: \"Engine\", name: \"later%s\", type: \"wholeNumber\"".formatted(kill)))
                .data();
        afterwards.add(findings(before));
    }

    private Found findings(int earlier) {
        // Asking through the API is also what lets a directory that lags behind learn.
        var api = desk.configuration().path("release").asInt();
        return new Found(
                earlier,
                api,
                desk.revision() == revision,
                (int) Databases.number(desk.cell(), "select number from " + desk.table("current")),
                (int) Databases.number(desk.cell(), "select max(number) from " + desk.table("release")),
                (int) Databases.number(
                        desk.directory(), "select release from directory.tenant where alias = ?", desk.alias()),
                desk.fields(),
                desk.columns());
    }

    /**
     * What there is after a kill.
     *
     * @param before the release in force before the publish
     * @param api the release in force as the API tells it
     * @param draftThere whether the draft is still at the revision that was to be published
     * @param pointer where the tenant's own pointer points
     * @param newest the newest release that is stored
     * @param directory the release that the directory knows
     */
    record Found(
            int before,
            int api,
            boolean draftThere,
            int pointer,
            int newest,
            int directory,
            List<String> fields,
            List<String> columns) {}
}
