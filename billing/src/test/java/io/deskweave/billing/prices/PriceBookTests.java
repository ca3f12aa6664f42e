package io.deskweave.billing.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.WrongElements;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBookTests {

    private final WrongElements books =
            new WrongElements("elements/wrong.json", new ElementKinds(List.of(new PriceBookKind())));

    @Test
    void findsNothingWrongWithASoundBook() {
        assertThat(books.sound()).isEmpty();
    }

    @Test
    void keepsNaughtyTextsOrRefusesThem() {
        assertThat(books.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(50));
    }

    @Test
    void knowsWhatEachElementUses() {
        Golden.assertMatches("price-book-uses.txt", books.uses());
    }

    @Test
    void saysOfEachWrongBookAllThatIsWrongWithIt() {
        Golden.assertMatches("price-book-findings.txt", books.findings());
    }
}
