package io.deskweave.billing.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.WrongElements;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBookTests {

    private final WrongElements books =
            new WrongElements("elements/wrong.json", StandardElements.registry(List.of(new PriceBookKind())));

    private final WrongElements examples =
            new WrongElements("elements/examples.json", StandardElements.registry(List.of(new PriceBookKind())));

    @Test
    void findsNothingWrongWithASoundBook() {
        assertThat(books.sound()).isEmpty();
        assertThat(examples.sound()).isEmpty();
    }

    @Test
    void keepsNaughtyTextsOrRefusesThem() {
        assertThat(books.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(50));
        // Next to every text of a book is one that its examples name it by.
        assertThat(examples.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isPositive());
    }

    @Test
    void knowsWhatEachElementUses() {
        Golden.assertMatches("price-book-uses.txt", books.uses() + examples.uses());
    }

    @Test
    void saysOfEachWrongBookAllThatIsWrongWithIt() {
        Golden.assertMatches("price-book-findings.txt", books.findings() + examples.findings());
    }
}
