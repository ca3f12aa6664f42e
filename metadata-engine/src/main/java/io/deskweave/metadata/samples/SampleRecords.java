package io.deskweave.metadata.samples;

import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.templates.TemplateShelf;
import io.deskweave.metadata.templates.Templates;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The step that creates the records of a template, by the door through which people write. */
@Component
class SampleRecords implements ProvisioningStep {

    private static final int ORDER = 290;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Selection> ID = List.of(new Selection.Id("id"));

    private final TemplateShelf templates;
    private final Models models;
    private final Records records;
    private final RecordQueries queries;

    SampleRecords(ObjectProvider<Templates> templates, Models models, Records records, RecordQueries queries) {
        this.templates = new TemplateShelf(templates);
        this.models = models;
        this.records = records;
        this.queries = queries;
    }

    @Override
    public String key() {
        return "samples";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        if (arrival.samples()) {
            templates.find(arrival.template()).ifPresent(template -> create(scope, template.samples()));
        }
    }

    private void create(TenantScope scope, Map<String, List<Map<String, Object>>> samples) {
        var inForce = models.current(scope);
        var places = new Places();
        samples.forEach((name, rows) -> {
            var object = inForce.model().object(name).orElseThrow();
            var ids = new ArrayList<>(there(scope, inForce, object));
            places.put(object, ids);
            for (var row : rows.subList(ids.size(), rows.size())) {
                ids.add(create(scope, inForce, object, places.values(object, row)));
                places.put(object, ids);
            }
        });
    }

    /** Those of a run that was cut short: nobody else has written yet, and ids follow the order of creation. */
    private List<String> there(TenantScope scope, InForce inForce, ObjectModel object) {
        var parts = List.<Connection.Part>of(new Connection.Part.Nodes("nodes", ID));
        var page = Page.first(Page.LARGEST_SIZE);
        var connection = new Connection(object, new Filter.All(List.of()), List.of(), page, parts);
        var answer = queries.answer(scope, inForce, new RecordQuery.Many(connection));
        return JSON.readTree(answer.toString())
                .path("nodes")
                .valueStream()
                .map(node -> node.path("id").asString())
                .toList();
    }

    private String create(
            TenantScope scope, InForce inForce, ObjectModel object, Map<String, @Nullable Object> values) {
        var answer = records.create(scope, inForce, object, values, ID);
        return JSON.readTree(answer.toString()).path("id").asString();
    }
}
