package io.deskweave.metadata.consequences;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.judging.Organised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules are told beside the record when nobody in particular writes it: when. */
record Instantly(Instant now) implements Facts {

    static Instantly atThisMoment() {
        return new Instantly(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    Told told(OneByOne.Values values) {
        return new Told(values.own(), values.related(), this);
    }

    @Override
    public @Nullable Object at(Path path) {
        return null;
    }

    @Override
    public @Nullable Object known(Ambient what) {
        return switch (what) {
            case NOW -> now;
            case TODAY -> LocalDate.ofInstant(now, zone());
            case ACTOR_DEPARTMENTS -> List.of();
            case ACTOR_ID, ACTOR_KIND, ACTOR_ROLE, ORGANISATION_ID, ORGANISATION_ALIAS, ORGANISATION_NAME -> null;
        };
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** The same with a record. */
    record Told(Map<String, @Nullable Object> own, Map<String, @Nullable Object> related, Instantly around)
            implements Facts {

        @Override
        public @Nullable Object at(Path path) {
            return Organised.told(
                    path.last(),
                    path.isRelated()
                            ? related.get(path.key())
                            : own.get(path.first().id()));
        }

        @Override
        public @Nullable Object known(Ambient what) {
            return around.known(what);
        }

        @Override
        public ZoneId zone() {
            return around.zone();
        }
    }
}
