package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.drafts.Retypes;
import io.deskweave.metadata.drafts.Retypes.Failure;
import io.deskweave.metadata.drafts.Retypes.Preview;
import io.deskweave.metadata.drafts.Retypes.Progress;
import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.metadata.drafts.Retypes.Wanted;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of the types of fields: looked at before, watched while they are on their way, and gone on with. */
@Component
class RetypePart implements FixedPart {

    private final Retypes retypes;

    RetypePart(Retypes retypes) {
        this.retypes = retypes;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("retypePreview", e -> preview(Asked.input(e)))
                                .dataFetcher("retypes", e -> progress(Asked.of(e))))
                .type("Mutation", mutation -> mutation.dataFetcher("resumeRetype", e -> resume(Asked.of(e))));
    }

    /** The change as the input of a draft has it. */
    static RetypeField change(Asked asked) {
        return new RetypeField(
                asked.text("object"),
                asked.text("field"),
                asked.text("type"),
                Objects.requireNonNullElse(asked.jsonOrNull("settings"), Map.of()),
                conversion(asked));
    }

    private static Conversion conversion(Asked asked) {
        var given = asked.partOrNull("conversion");
        if (given == null) {
            return Conversion.plain();
        }
        var texts = new HashMap<String, String>();
        for (var each : given.objects("texts")) {
            texts.put(String.valueOf(each.get("text")), String.valueOf(each.get("instead")));
        }
        return new Conversion(
                given.ruleOrNull("pattern"),
                Objects.requireNonNullElse(given.textOrNull("zone"), ""),
                texts,
                Otherwise.valueOf(given.text("otherwise")));
    }

    private PreviewView preview(Asked asked) {
        var change = change(asked);
        var wanted = new Wanted(change.object(), change.field(), change.type(), change.settings(), change.conversion());
        var found = retypes.preview(asked.scope(), wanted);
        return PreviewView.of(asked, change.object(), found);
    }

    private List<ProgressView> progress(Asked asked) {
        return retypes.progress(asked.scope()).stream()
                .map(each -> view(asked, each))
                .toList();
    }

    private ProgressView resume(Asked asked) {
        return view(asked, retypes.resume(asked.scope(), asked.text("object"), asked.text("field")));
    }

    private static ProgressView view(Asked asked, Progress progress) {
        return new ProgressView(
                progress.object(),
                progress.field(),
                progress.release(),
                progress.state(),
                progress.carried(),
                progress.failed(),
                progress.reason(),
                progress.since(),
                failures(asked, progress.object(), progress.samples()));
    }

    private static List<FailureView> failures(Asked asked, String object, List<Failure> failures) {
        var id = asked.inForce().model().object(object).map(ObjectModel::id).orElse(object);
        return failures.stream()
                .map(each -> new FailureView(
                        new GlobalId(id, each.record()).encoded(), each.value(), each.code(), each.message()))
                .toList();
    }

    /** A value that cannot be converted, with its record's global id. */
    record FailureView(String record, String value, String code, String message) {}

    /** What was counted, with records as the API names them. */
    record PreviewView(long converted, long empty, long failed, boolean all, List<FailureView> failures) {

        static PreviewView of(Asked asked, String object, Preview found) {
            return new PreviewView(
                    found.converted(),
                    found.empty(),
                    found.failed(),
                    found.all(),
                    RetypePart.failures(asked, object, found.samples()));
        }
    }

    /** How far one change is, with records as the API names them. */
    record ProgressView(
            String object,
            String field,
            int release,
            State state,
            long carried,
            long failed,
            @Nullable String reason,
            Instant since,
            List<FailureView> failures) {}
}
