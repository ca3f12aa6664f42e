package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guards that need indexes, on a table in use. */
class GuardedPublishTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @BeforeEach
    void publishAssetsWithRecords() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"), field("Asset", "serial", "text"));
        desk.insert("o1", Map.of("f1", "Haier", "f2", "1"));
        desk.insert("o1", Map.of("f1", "Midea", "f2", "1"));
    }

    @Test
    void buildsTheIndexesOfScopesAndSearchWhilePeopleWork() {
        desk.publish(guarded("serial", true, Guarded.within("name")), guarded("name", null, Guarded.searchable()));
        assertThat(desk.indexes("o1")).doesNotContain("f2_unique", "f1_search");

        desk.platform().bean(PendingIndexes.class).run(desk.scope(), UUID.randomUUID());

        assertThat(desk.indexes("o1")).contains("f2_unique", "f1_search");
        desk.insert("o1", Map.of("f1", "Gree", "f2", "1"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> desk.insert("o1", Map.of("f1", "Haier", "f2", "1")))
                .withMessageContaining("f2_unique");
    }

    @Test
    void refusesAScopeInWhichAValueStandsTwice() {
        desk.insert("o1", Map.of("f1", "Haier", "f2", "1"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.publish(guarded("serial", true, Guarded.within("name"))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::code)
                        .containsExactly("metadata.field.values-not-unique"));
    }

    private static DraftChange guarded(String field, @Nullable Boolean unique, FieldGuards guards) {
        return new ChangeField(
                "Asset", field, new FieldChange(null, null, null, null, null, unique, null, null, guards));
    }
}
