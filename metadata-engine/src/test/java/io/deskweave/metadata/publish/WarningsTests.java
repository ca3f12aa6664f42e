package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Problem.Severity;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishing asks before it is done, and who may do it. */
class WarningsTests {

    private Desk desk;

    @BeforeEach
    void publishAnObjectWithRecords() {
        desk = Desk.in(TestPlatform.CN_EAST);
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"), field("Asset", "serial", "text"));
        desk.insert("o1", Map.of("f1", "Lamp", "f2", "S-1"));
        desk.insert("o1", Map.of("f1", "Shade"));
    }

    @Test
    void asksBeforeRecordsAreWithoutWhatIsRequired() {
        int revision = desk.change(field("Asset", "device", "text", Map.of(), "required"));

        var asked = refusal(() -> desk.publish(revision, Set.of()));

        assertThat(asked).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("metadata.consequence.without-value");
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning.message())
                    .isEqualTo("2 records of Asset would be without a value in the required field 'device'");
            assertThat(warning.path()).isEqualTo(List.of("objects", "Asset", "fields", "device"));
        });
        assertThat(desk.releases().warnings(desk.scope())).isEqualTo(asked);
        assertThat(desk.models().current(desk.scope()).release()).isEqualTo(1);
        assertThat(desk.publish(revision, Set.of("metadata.consequence.without-value"))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void asksForEachKindOfWarningByItself() {
        int revision =
                desk.change(new RetireField("Asset", "serial"), field("Asset", "device", "text", Map.of(), "required"));

        assertThat(refusal(() -> desk.publish(revision, Set.of("metadata.consequence.without-value"))))
                .extracting(Problem::code)
                .containsExactly("metadata.consequence.value-hidden");
    }

    @Test
    void asksNothingWhereNoRecordIsTouched() {
        int revision = desk.change(field("Asset", "device", "text", Map.of()));

        assertThat(desk.releases().warnings(desk.scope())).isEmpty();
        assertThat(desk.publish(revision, Set.of()).number()).isEqualTo(2);
    }

    @Test
    void letsADesignerPrepareAndSomebodyElsePublish() {
        var designer = new TenantScope(desk.scope().tenant(), desk.scope().actor(), Role.DESIGNER.rights());
        int seen = desk.drafts().current(designer).revision();
        int revision = desk.drafts()
                .change(designer, seen, field("Asset", "device", "text"))
                .revision();

        assertThat(refusal(() -> new Desk(desk.platform(), designer).publish(revision, Set.of())))
                .extracting(Problem::code)
                .containsExactly("access.right-missing");
        assertThat(refusal(() -> desk.releases().rollBack(designer, new RollBackOrder(1, null, "", false))))
                .extracting(Problem::code)
                .containsExactly("access.right-missing");
        assertThat(desk.publish(revision, Set.of()).number()).isEqualTo(2);
    }

    private static List<Problem> refusal(ThrowingCallable work) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> found.addAll(refused.problems()));
        return found;
    }
}
