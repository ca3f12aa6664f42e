package io.deskweave.metadata.retypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.metadata.drafts.Documents.ApplyOrder;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A document that states another type, applied to a desk that people work in. */
class DocumentRetypeTests {

    private static final Map<String, Object> FEW = Map.of("texts", Map.of("few", "3"));

    private final RetypingDesk desk = RetypingDesk.open();
    private final Documents documents = desk.platform().bean(Documents.class);

    @Test
    void changesATypeAndThenHasNothingLeftToDo() {
        var seven = desk.insert("007");
        var few = desk.insert("few");
        var document = stating("wholeNumber", FEW);

        var applied = apply(document, false);
        assertThat(applied.applied()).isTrue();
        assertThat(applied.retypes()).isEmpty();
        assertThat(applied.changes()).extracting(Difference::kind).containsExactly(Difference.Kind.RETYPED);
        publish(applied);
        assertThat(desk.size().type()).isEqualTo("text");
        assertThat(apply(document, true).changes()).isEmpty();
        assertThat(documents.definition(desk.scope(), null).toString()).contains("few=3");

        desk.carry();

        assertThat(desk.size().type()).isEqualTo("wholeNumber");
        assertThat(desk.value(seven, "f2$2")).isEqualTo(7L);
        assertThat(desk.value(few, "f2$2")).isEqualTo(3L);
        for (var same : List.of(document, documents.definition(desk.scope(), null))) {
            var tried = apply(same, true);
            assertThat(tried.changes()).isEmpty();
            assertThat(tried.findings()).isEmpty();
        }
    }

    @Test
    void looksAtValuesWhenItIsOnlyTried() {
        desk.insert("12");
        var many = desk.insert("many");
        desk.insert(null);

        var tried = apply(stating("wholeNumber", Map.of()), true);

        assertThat(tried.applied()).isFalse();
        assertThat(tried.retypes())
                .extracting("object", "field", "type", "preview.converted", "preview.failed", "preview.all")
                .containsExactly(tuple("Asset", "size", "wholeNumber", 1L, 1L, true));
        assertThat(tried.retypes().getFirst().preview().samples().getFirst().record())
                .isEqualTo(many);
        assertThat(tried.findings())
                .extracting(Problem::code, Problem::severity, Problem::message)
                .containsExactly(tuple(
                        "metadata.retype.unreadable",
                        Problem.Severity.WARNING,
                        "1 value of field 'size' of Asset cannot be read as wholeNumber, such as 'many', and would keep"
                                + " the field as it is until they are mended"));
        assertThat(apply(stating("wholeNumber", Map.of("otherwise", "LEAVE_EMPTY")), true)
                        .findings())
                .extracting(Problem::message)
                .first()
                .asString()
                .endsWith("and would be left empty");
        assertThat(apply(stating("wholeNumber", Map.of("texts", Map.of("many", "9"))), true)
                        .findings())
                .isEmpty();
        assertThat(desk.size().storage().retyping()).isEmpty();
    }

    @Test
    void leavesValuesAloneWhenSomethingRefuses() {
        desk.insert("many");

        var tried = apply(stating("noSuchType", Map.of()), true);

        assertThat(tried.findings()).extracting(Problem::code).contains("metadata.field.type-unknown");
        assertThat(tried.retypes()).isEmpty();
        assertThat(apply(stating("formula", Map.of()), true).applied()).isFalse();
    }

    @Test
    void takesAChangeBackThatItDoesNotState() {
        desk.insert("many");
        var before = documents.definition(desk.scope(), null);
        publish(apply(stating("wholeNumber", Map.of()), false));
        desk.carry();
        assertThat(desk.retypes().progress(desk.scope()).getFirst().state()).isEqualTo(State.REFUSED);

        publish(apply(before, false));

        assertThat(desk.size().storage().retyping()).isEmpty();
        assertThat(desk.retypes().progress(desk.scope()).getFirst().state()).isEqualTo(State.GIVEN_UP);
    }

    /** What is in force, but for the type of one field. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> stating(String type, Map<String, Object> conversion) {
        var document = documents.definition(desk.scope(), null);
        var object = (Map<String, Object>) list(document.get("objects")).getFirst();
        var size = (Map<String, Object>) list(object.get("fields")).getLast();
        size.put("type", type);
        size.put("conversion", conversion);
        return document;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private Applied apply(Map<String, Object> document, boolean dryRun) {
        return documents.apply(desk.scope(), new ApplyOrder(revision(), document, dryRun));
    }

    private void publish(Applied applied) {
        desk.releases().publish(desk.scope(), new PublishOrder(applied.revision(), "", Set.of()));
    }

    private int revision() {
        return desk.platform().bean(Drafts.class).current(desk.scope()).revision();
    }
}
