package io.deskweave.metadata.publish;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.StandardObjects;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.publish.Publishing.Cause;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.metadata.templates.TemplateShelf;
import io.deskweave.metadata.templates.Templates;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The step that gives a tenant its first release: the standard objects of all rooms, and what its template adds. */
@Component
class FirstRelease implements ProvisioningStep {

    private static final int ORDER = 200;

    private final ObjectProvider<StandardObjects> standard;
    private final TemplateShelf templates;
    private final TenantDatabase database;
    private final Publishing publishing;

    FirstRelease(
            ObjectProvider<StandardObjects> standard,
            ObjectProvider<Templates> templates,
            TenantDatabase database,
            Publishing publishing) {
        this.standard = standard;
        this.templates = new TemplateShelf(templates);
        this.database = database;
        this.publishing = publishing;
    }

    @Override
    public String key() {
        return "base-release";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Problem> check(Arrival arrival) {
        return templates.check(arrival.template());
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        var base = new Definition(standard.orderedStream()
                .flatMap(room -> room.objects().stream())
                .toList());
        var first = templates
                .find(arrival.template())
                .map(template -> template.over(base))
                .orElse(base);
        var published = database.define(
                scope,
                sql -> new ReleaseTables(sql, scope.tenant().schema()).current() > 0
                        ? Optional.<Release>empty()
                        : Optional.of(
                                publishing.publish(scope, sql, first, new Cause("configuration.begun", "", Map.of()))));
        published.ifPresent(release -> publishing.tell(scope, release));
    }
}
