package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import io.deskweave.metadata.flows.stepping.Effect;
import io.deskweave.metadata.flows.stepping.FlowEvent;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A kind of node that another room brings as a bean stands in flows beside those that every desk has. */
class ForeignNodeTests {

    private static final FlowKind KIND = kind();
    private static final String FLOW = """
        start start
        ship sendParcel {"carrier": "post", "kilos": "mileage + 1"}
        search stage {"who": {"roles": ["AGENT"]}}
        end end
        start -> ship
        ship done -> end
        ship failed -> search
        search done -> end
        """;

    private static FlowKind kind() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(FlowsConfiguration.class);
            context.registerBean(SendParcel.class);
            context.refresh();
            return new FlowKind(context.getBean(NodeKinds.class), 500);
        }
    }

    @Test
    void isPerformedAndGoesOnAlongItsWays() {
        var sent = new Walk(compiled(FLOW), Map.of("mileage", 2L));
        long visit = sent.visit("ship");

        assertThat(sent.effects())
                .containsExactly(new Effect.Perform(
                        visit, "ship", "sendParcel", Map.of("carrier", "post"), Map.of("kilos", 3L)));
        sent.done("ship").hasEndedWith("done");

        var lost = new Walk(compiled(FLOW), Map.of());
        lost.tell(new FlowEvent.ActionEnded(lost.visit("ship"), false)).isAt("search");
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        assertThat(findings(FLOW)).isEmpty();
        assertThat(findings(FLOW.replace("post", "pots").replace("mileage + 1", "name")))
                .containsExactlyInAnyOrder(
                        "metadata.flow.carrier-unknown at flows.main.nodes.1.carrier",
                        "metadata.rule.result-wrong at flows.main.nodes.1.kilos");
        assertThat(findings(FLOW.replace("\"carrier\": \"post\", ", "")))
                .containsExactly("metadata.document.malformed at flows.main.nodes.1.carrier");
    }

    @Test
    void usesWhatItsRulesRead() {
        var flow = FlowDesk.flow("main", FLOW);
        var around = FlowDesk.around(List.of(flow));
        var mileage = around.object("Ticket")
                .flatMap(ticket -> around.field(ticket, "mileage"))
                .orElseThrow();

        assertThat(KIND.uses(flow, around)).extracting(use -> use.used()).contains(mileage.id());
    }

    private static Flow compiled(String text) {
        var flow = FlowDesk.flow("main", text);
        return KIND.compile(flow, FlowDesk.around(List.of(flow)));
    }

    private static List<String> findings(String text) {
        var flow = FlowDesk.flow("main", text);
        var notes = new Notes(flow);
        var malformed = FormCheck.check(KIND.outline(), flow.body(), List.of(flow.kind(), flow.name()));
        if (malformed.isEmpty()) {
            KIND.check(flow, FlowDesk.around(List.of(flow)), notes);
        }
        return Stream.<Problem>concat(malformed.stream(), notes.all().stream())
                .map(found -> found.code() + " at " + String.join(".", found.path()))
                .toList();
    }

    /** As a room about parcels would bring it. */
    static final class SendParcel implements NodeKind {

        @Override
        public String key() {
            return "sendParcel";
        }

        @Override
        public String about() {
            return "Sends a parcel";
        }

        @Override
        public Outline.Parts outline() {
            return Outline.Parts.of(
                    Part.needed("carrier", new Outline.Text(20), "Who takes it"),
                    Part.needed("kilos", new Outline.Rule(), "What it weighs"));
        }

        @Override
        public Behaviour behaviour(Body settings, Examination look) {
            var carrier = settings.text("carrier");
            if (!carrier.equals("post")) {
                look.at("carrier").note("carrier-unknown", "There is no carrier '%s'".formatted(carrier), "Write post");
            }
            var values = new TreeMap<String, CheckedRule>();
            look.rule(settings, "kilos", Type.Plain.WHOLE_NUMBER).ifPresent(rule -> values.put("kilos", rule));
            return new Behaviour.Act(key(), Map.of("carrier", carrier), values);
        }
    }
}
