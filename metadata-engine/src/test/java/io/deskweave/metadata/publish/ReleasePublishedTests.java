package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.deskweave.metadata.drafts.ReleasePublished;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** A publish is told to other rooms once it is done, and they may read it again whenever they like. */
class ReleasePublishedTests {

    private final Desk desk = Desk.with(Ear.class);

    @AfterEach
    void close() {
        desk.platform().close();
    }

    @Test
    void isToldAfterTheTransactionAndOnlyIfItWasKept() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        assertThatThrownBy(() -> desk.publish(1, Set.of())).isInstanceOf(Refused.class);

        var ear = desk.platform().bean(Ear.class);
        assertThat(ear.heard)
                .extracting(ReleasePublished::tenant, ReleasePublished::release)
                .containsExactly(tuple(desk.scope().tenant().id(), 1));
    }

    @Test
    void undoesNothingWhenAListenerFailsAndLeavesTheReleasesToBeReadWithoutAGap() {
        desk.platform().bean(Ear.class).failing = true;

        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        desk.publish(field("Asset", "serial", "text"));

        assertThat(desk.releases().history(desk.scope(), Integer.MAX_VALUE, 10))
                .extracting(Release::number)
                .containsExactly(2, 1);
    }

    /** A room that listens. */
    static class Ear {

        private final List<ReleasePublished> heard = new ArrayList<>();
        private boolean failing;

        @EventListener
        void hear(ReleasePublished release) {
            if (failing) {
                throw new IllegalStateException("This listener fails");
            }
            heard.add(release);
        }
    }
}
