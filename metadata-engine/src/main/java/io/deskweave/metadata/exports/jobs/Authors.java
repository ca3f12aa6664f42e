package io.deskweave.metadata.exports.jobs;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Those who started exports, with the rights that they have by now and not those that they had then. */
@Component
class Authors {

    private final Organisation organisation;

    Authors(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Refuses with {@code export.person.gone}. */
    TenantScope scopeOf(TenantScope platform, Actor author) {
        var person = organisation
                .person(platform, author.subject())
                .filter(Person::active)
                .orElseThrow(() -> new Refused(ExportProblem.gone()));
        var actor = new Actor(author.subject(), author.kind(), person.department());
        return new TenantScope(platform.tenant(), actor, person.role().rights());
    }
}
