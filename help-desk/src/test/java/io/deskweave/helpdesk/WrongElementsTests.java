package io.deskweave.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.helpdesk.routing.RoutingKind;
import io.deskweave.helpdesk.servicelevels.ServiceLevelKind;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.metadata.testing.WrongElements;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongElementsTests {

    private final WrongElements elements = new WrongElements("elements/wrong.json", kinds());
    private final WrongElements examples = new WrongElements("elements/examples.json", kinds());

    private static ElementKinds kinds() {
        return StandardElements.registry(List.of(new ServiceLevelKind(), new RoutingKind()));
    }

    @Test
    void findsNothingWrongWithASoundDesk() {
        assertThat(elements.sound()).isEmpty();
        assertThat(examples.sound()).isEmpty();
    }

    @Test
    void keepsNaughtyTextsOrRefusesThem() {
        assertThat(elements.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(50));
        assertThat(examples.naughty())
                .allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(50));
    }

    @Test
    void knowsWhatEachElementUses() {
        Golden.assertMatches("element-uses.txt", elements.uses() + examples.uses());
    }

    @Test
    void saysOfEachWrongElementAllThatIsWrongWithIt() {
        Golden.assertMatches("element-findings.txt", elements.findings() + examples.findings());
    }
}
