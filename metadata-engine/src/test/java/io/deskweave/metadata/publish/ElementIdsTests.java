package io.deskweave.metadata.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Documents.ApplyOrder;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.DraftChange.RemoveElement;
import io.deskweave.platform.testing.TestPlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was removed leaves its id to nothing else. */
class ElementIdsTests {

    private static final String SCRIPT = "/tenant-schema/metadata/170-element-ids.sql";

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);

    @BeforeEach
    void hasAnObject() {
        desk.publish(Desk.object("Asset", "assets"), Desk.field("Asset", "name", "text"));
    }

    private static DraftChange view(String name) {
        return new PutElement("views", name, null, body());
    }

    private static Map<String, Object> body() {
        return Map.of("object", "Asset", "columns", List.of(Map.of("field", "name")));
    }

    private Definition draft() {
        return desk.drafts().current(desk.scope()).definition();
    }

    private String id(String name) {
        return draft().element("views", name).map(Element::id).orElseThrow();
    }

    @Test
    void givesNoIdOfARemovedElementAgainInALaterRelease() {
        desk.publish(view("all"), view("last"));
        var first = id("last");
        desk.publish(new RemoveElement("views", "last"));

        desk.publish(view("last"));

        assertThat(first).isEqualTo("e2");
        assertThat(id("last")).isEqualTo("e3");
    }

    @Test
    void givesNoIdAgainInTheSameDraftNorAfterItWasThrownAway() {
        desk.change(view("all"), new RemoveElement("views", "all"), view("all"));
        assertThat(id("all")).isEqualTo("e2");

        desk.drafts().discard(desk.scope(), desk.drafts().current(desk.scope()).revision());
        desk.change(view("all"));

        assertThat(id("all")).isEqualTo("e3");
    }

    @Test
    void givesNoIdAgainThroughADocumentButTakesBackWhatNamesItsOwn() {
        desk.publish(view("all"));
        var documents = desk.platform().bean(Documents.class);
        var old = documents.definition(desk.scope(), null);
        desk.publish(new RemoveElement("views", "all"));
        var fresh = new HashMap<>(documents.definition(desk.scope(), null));
        var other = new HashMap<String, Object>(body());
        other.put("name", "other");
        fresh.put("views", List.of(other));

        apply(documents, fresh);
        assertThat(id("other")).isEqualTo("e2");
        apply(documents, old);
        assertThat(id("all")).isEqualTo("e1");
    }

    private void apply(Documents documents, Map<String, Object> document) {
        int revision = desk.drafts().current(desk.scope()).revision();
        assertThat(documents.apply(desk.scope(), new ApplyOrder(revision, document, false)))
                .matches(Documents.Applied::applied);
    }

    @Test
    void knowsWhatWasGivenBeforeItWasCounted() throws IOException {
        desk.publish(view("all"), view("last"));
        desk.publish(desk.change(new RemoveElement("views", "last")), Set.of());
        var schema = desk.scope().tenant().schema().value();
        String script;
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(SCRIPT))) {
            script = new String(stream.readAllBytes(), UTF_8).replace("${schema}", schema);
        }
        var statements = new ArrayList<>(List.of(script.split(";\n")));
        statements.addFirst("alter table %s.draft drop column elements_given".formatted(schema));

        desk.database().define(desk.scope(), sql -> {
            return statements.stream()
                    .filter(each -> !each.isBlank())
                    .mapToInt(sql::execute)
                    .sum();
        });

        desk.change(view("next"));
        assertThat(id("next")).isEqualTo("e3");
    }
}
