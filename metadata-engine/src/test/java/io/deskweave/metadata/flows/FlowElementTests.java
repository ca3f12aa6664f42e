package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.documents.DefinitionDocument;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.flows.kinds.StandardNodes;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.uses.RetiredButUsed;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows as a part of the whole definition: drafts, models, differences, uses, documents. */
class FlowElementTests {

    private static final ElementKinds KINDS = new ElementKinds(List.of(FlowDesk.KIND));
    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry(), KINDS);
    private static final String REPAIR = """
        start start
        work stage {"who": {"roles": ["AGENT"], "fields": ["assignee"]}, "fields": {"visitAt": "require"}}
        far branch
        deep stage {"who": {"roles": ["AGENT"]}}
        end end
        start -> work id e1
        work -> far id e2
        far -> deep when mileage > 60000 id e3
        far -> end id e4
        deep -> end id e5
        """;

    @Test
    void isCompiledIntoTheModel() {
        var model = COMPILER.build(with(REPAIR));

        assertThat(COMPILER.check(with(REPAIR))).isEmpty();
        assertThat(model.element("flows", "repair", Flow.class)).hasValueSatisfying(flow -> {
            assertThat(flow.nodes()).containsOnlyKeys("start", "work", "far", "deep", "end");
            assertThat(flow.object()).isEqualTo("o1");
        });
    }

    @Test
    void saysWhatIsWrongInTheWholeDefinition() {
        assertThat(COMPILER.check(with(REPAIR.replace("far -> end id e4\n", ""))))
                .extracting(Problem::code)
                .containsExactly("metadata.flow.branch-without-default");
    }

    @Test
    void boundsTheNodesOfAFlowAsItIsSet() {
        var small = new ElementKinds(List.of(new FlowKind(new NodeKinds(StandardNodes.all()), 4)));

        assertThat(new Compiler(StandardFieldTypes.registry(), small).check(with(REPAIR)))
                .extracting(Problem::message)
                .containsExactly("'nodes' has more than 4 entries");
    }

    @Test
    void keepsFieldsFromBeingRetired() {
        var now = with(REPAIR);

        for (var field : List.of("assignee", "visitAt", "mileage")) {
            var without = Edit.apply(now, now, new DraftChange.RetireField("Ticket", field));
            assertThat(RetiredButUsed.check(now, without, StandardFieldTypes.registry(), KINDS))
                    .as(field)
                    .isNotEmpty();
        }
        var without = Edit.apply(now, now, new DraftChange.RetireField("Ticket", "amount"));
        assertThat(RetiredButUsed.check(now, without, StandardFieldTypes.registry(), KINDS))
                .isEmpty();
    }

    @Test
    void tellsWhatDiffersNodeByNodeAndEdgeByEdge() {
        var after =
                with(REPAIR.replace("60000", "80000").replace("\"visitAt\": \"require\"", "\"visitAt\": \"write\""));

        assertThat(Differences.between(with(REPAIR), after))
                .extracting(Difference::summary)
                .containsExactlyInAnyOrder(
                        "repair of flows: edges.e3.when from mileage > 60000 to mileage > 80000",
                        "repair of flows: nodes.work.fields.visitAt from require to write");
    }

    @Test
    void goesIntoDocumentsAndComesBack() {
        var now = with(REPAIR);
        var document = DefinitionDocument.write(now);

        assertThat(DefinitionDocument.check(document, KINDS)).isEmpty();
        assertThat(DefinitionDocument.read(document, now)).isEqualTo(now);
        assertThat(DefinitionDocument.schema(KINDS).toString())
                .contains("What may be done with which field", "The duration in which it should be decided");
    }

    private static Definition with(String flow) {
        return FlowDesk.definition().withElements(List.of(new Element("flows", "e1", "repair", FlowText.body(flow))));
    }
}
