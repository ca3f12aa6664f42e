package io.deskweave.metadata.records.testing;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk whose patients have secrets, on a platform with a key. */
public final class PatientDesk {

    public static final Map<String, String> KEYS = Map.of(
            "deskweave.metadata.encryption.keys.first",
            "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "deskweave.metadata.encryption.current-key",
            "first");

    private static final JsonMapper JSON = new JsonMapper();

    public final TestPlatform platform;
    public final TenantScope scope;
    public final InForce inForce = new InForce(1, model());
    public final ObjectModel patient = inForce.model().object("Patient").orElseThrow();
    public final TenantDatabase database;

    private PatientDesk(TestPlatform platform, TenantScope scope) {
        this.platform = platform;
        this.scope = scope;
        this.database = platform.bean(TenantDatabase.class);
    }

    /** A new tenant, with tables and keys. */
    public static PatientDesk open(TestPlatform platform) {
        var desk = new PatientDesk(platform, platform.newTenant(TestPlatform.CN_EAST));
        Tables.create(desk.database, desk.scope, desk.inForce.model());
        desk.database.define(desk.scope, sql -> {
            desk.keysets().begin(desk.scope, sql);
            return true;
        });
        return desk;
    }

    /** The same tenant on another pod. */
    public PatientDesk on(TestPlatform pod) {
        return new PatientDesk(pod, scope);
    }

    private static Model model() {
        return Sketch.model(
                Sketch.object("o1", "Patient", "patients")
                        .required("f1", "name", "text", Map.of())
                        .field("f2", "secret", "text", Map.of("lengthMax", 1000))
                        .guarded(Guarded.encrypted())
                        .field("f3", "story", "longText")
                        .guarded(Guarded.encrypted())
                        .unique("f4", "number", "text", Map.of())
                        .guarded(Guarded.encrypted())
                        .field("f5", "phone", "text")
                        .guarded(masked())
                        .field("f6", "diagnosis", "text")
                        .guarded(seenByLeads())
                        .field("f7", "reason", "text")
                        .ruled(rule("has(secret) && secret == 'left'", null, "secret == 'closed'"))
                        .field("f8", "pin", "text")
                        .ruled(rule(null, "size(pin) == 4", "name == 'Closed'"))
                        .guarded(Guarded.encrypted())
                        .unique("f9", "born", "date", Map.of())
                        .ruled(rule(null, "born < date('2020-01-01')", null))
                        .guarded(Guarded.encrypted()),
                Sketch.object("o2", "Visit", "visits")
                        .required("f11", "name", "text", Map.of())
                        .reference("f12", "patient", "Patient", "visits")
                        .field("f13", "secret", "text")
                        .guarded(Guarded.encrypted()));
    }

    private static FieldGuards masked() {
        return new FieldGuards(false, List.of(), new Mask(3, 2, List.of("ADMINISTRATOR")), true, List.of(), List.of());
    }

    private static FieldGuards seenByLeads() {
        return new FieldGuards(false, List.of(), null, true, List.of("TEAM_LEAD"), List.of());
    }

    private static FieldRules rule(@Nullable String required, @Nullable String valid, @Nullable String readOnly) {
        return new FieldRules(null, required, readOnly, valid, new Texts(Map.of("en", "Four signs")), null);
    }

    public Keysets keysets() {
        return platform.bean(Keysets.class);
    }

    public Stored create(Map<String, Object> values) {
        return create("Patient", values);
    }

    public Stored create(String object, Map<String, Object> values) {
        return Stored.read(
                platform.bean(Records.class).create(scope, inForce, object(object), Map.copyOf(values), Stored.ASKED));
    }

    public Stored update(Stored record, Map<String, @Nullable Object> values) {
        var target = new Target(patient, record.id(), record.version());
        return Stored.read(platform.bean(Records.class).update(scope, inForce, target, values, Stored.ASKED));
    }

    public RecordBatches.Outcome insert(List<Map<String, @Nullable Object>> rows) {
        return database.write(
                scope, sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, patient, rows));
    }

    public ObjectModel object(String name) {
        return inForce.model().object(name).orElseThrow();
    }

    public FieldModel field(String name) {
        return patient.field(name).orElseThrow();
    }

    public Own column(String name) {
        return new Own(field(name));
    }

    /** One value of a record, as this actor is answered it. */
    public @Nullable String read(TenantScope by, UUID record, String field) {
        return text(answer(by, new RecordQuery.One(patient, record, List.of(value(field))))
                .get(field));
    }

    public @Nullable String read(Stored record, String field) {
        return read(scope, record.id(), field);
    }

    /** The names of the patients that pass, in the order in which they came. */
    public List<String> found(TenantScope by, Filter filter) {
        var nodes = new Part.Nodes("nodes", List.of(value("name")));
        return answer(
                        by,
                        new RecordQuery.Many(
                                new Connection(patient, filter, List.of(), Page.first(200), List.of(nodes))))
                .get("nodes")
                .valueStream()
                .map(node -> node.get("name").asString())
                .toList();
    }

    public List<String> found(Filter filter) {
        return found(scope, filter);
    }

    public JsonNode answer(TenantScope by, RecordQuery question) {
        return JSON.readTree(
                platform.bean(RecordQueries.class).answer(by, inForce, question).toString());
    }

    public Selection value(String field) {
        return new Selection.Value(field, column(field));
    }

    public static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}
