package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every rule knows: who acts, for which organisation, and when. */
public record Around(TenantScope scope, Instant now, ZoneId zone) {

    /** Now, to the microsecond, as the database keeps time. */
    public static Around of(TenantScope scope) {
        return new Around(scope, Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    @Nullable
    Object known(Ambient what) {
        return switch (what) {
            case ACTOR_ID -> scope.actor().subject().toString();
            case ACTOR_KIND -> scope.actor().kind().name();
            case ACTOR_ROLE -> scope.roles().stream().sorted().findFirst().orElse(null);
            case ACTOR_DEPARTMENTS -> departments();
            case ORGANISATION_ID -> scope.tenant().id().toString();
            case ORGANISATION_ALIAS -> scope.tenant().alias();
            case ORGANISATION_NAME -> scope.tenant().name();
            case NOW -> now;
            case TODAY -> LocalDate.ofInstant(now, zone);
        };
    }

    private List<String> departments() {
        var department = scope.actor().department();
        return department == null ? List.of() : List.of(department.toString());
    }
}
