package io.deskweave.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter of a view is refused while it is written when the database could not answer it. */
class ViewFiltersTests {

    private final Desk desk = Desk.in(TestPlatform.EU_WEST);

    @BeforeEach
    void hasObjects() {
        desk.publish(
                Desk.object("Client", "clients"),
                Desk.field("Client", "name", "text"),
                Desk.object("Visit", "visits"),
                Desk.field("Visit", "title", "text"),
                Desk.field("Visit", "size", "wholeNumber"),
                Desk.field("Visit", "limit", "wholeNumber"),
                Desk.field("Visit", "at", "dateTime"),
                Desk.field("Visit", "owner", "person"),
                Desk.field("Visit", "team", "department"),
                Desk.field("Visit", "client", "reference", Map.of("object", "Client", "inverse", "visits")),
                Desk.field(
                        "Visit", "isLarge", "formula", Map.of("result", "yesNo", "expression", "size + limit > 10")));
    }

    private void put(String filter) {
        desk.change(new PutElement(
                "views",
                "those",
                null,
                Map.of("object", "Visit", "columns", List.of(Map.of("field", "title")), "filter", filter)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size > 5 && !(title == 'x')",
                "size >= limit || at == null",
                "owner == actor.id && at < now - hours(2)",
                "team in actor.departments",
                "title.startsWith('A') || title in ['B', 'C']",
                "actor.role == 'AGENT' ? size > 1 : has(client)",
                "isLarge"
            })
    void takesWhatTheDatabaseCanAnswer(String filter) {
        assertThatCode(() -> put(filter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client.name == 'Li'", "size + limit > 10", "title < 'M'", "size > 5 && title.size() > 3"})
    void refusesWhatItCannot(String filter) {
        var refused = catchThrowableOfType(Refused.class, () -> put(filter));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("metadata.view.filter-too-rich");
            assertThat(problem.path()).isEqualTo(List.of("views", "those", "filter"));
        });
    }
}
