package io.deskweave.metadata.elements;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.WrongElements;
import org.junit.jupiter.api.Test;

class WrongElementsTests {

    private final WrongElements elements = new WrongElements("elements/wrong.json", StandardElements.registry());
    private final WrongElements further = new WrongElements("elements/further.json", StandardElements.registry());

    @Test
    void findsNothingWrongWithASoundDesk() {
        assertThat(elements.sound()).isEmpty();
    }

    @Test
    void keepsNaughtyTextsOrRefusesThem() {
        assertThat(elements.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(100));
    }

    @Test
    void keepsNaughtyTextsOfCalendarsFlowsAndExamplesOrRefusesThem() {
        assertThat(further.sound()).isEmpty();
        assertThat(further.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(100));
    }

    @Test
    void knowsWhatEachElementUses() {
        Golden.assertMatches("element-uses.txt", elements.uses() + further.uses());
    }

    @Test
    void saysOfEachWrongElementAllThatIsWrongWithIt() {
        Golden.assertMatches("element-findings.txt", elements.findings() + further.findings());
    }
}
