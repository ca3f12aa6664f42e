package io.deskweave.graphqlapi.desks;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Drafts.Draft;
import io.deskweave.platform.problems.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A draft as the schema shows it. */
record DraftView(
        int revision,
        int basedOn,
        boolean overtaken,
        List<String> languages,
        List<ObjectDefinition> objects,
        List<Element> elements,
        List<Map<String, Object>> findings,
        List<Difference> changes) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.revision(),
                draft.basedOn(),
                draft.overtaken(),
                draft.definition().languages().tags(),
                draft.definition().objects(),
                draft.definition().elements(),
                findings(draft.findings()),
                draft.changes());
    }

    static List<Map<String, Object>> findings(List<Problem> problems) {
        return problems.stream().map(DraftView::finding).toList();
    }

    /** A map, for a problem's own type is private to the room that found it. */
    static Map<String, Object> finding(Problem problem) {
        var finding = new HashMap<String, Object>(Map.of(
                "code", problem.code(),
                "kind", problem.kind(),
                "message", problem.message(),
                "advice", problem.advice(),
                "path", problem.path(),
                "severity", problem.severity()));
        if (problem instanceof Finding found && found.place() != null) {
            finding.put("place", found.place());
        }
        if (!problem.details().isEmpty()) {
            finding.put("details", problem.details());
        }
        return finding;
    }
}
