package io.deskweave.graphqlapi.desks;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.ChangeLanguages;
import io.deskweave.metadata.drafts.DraftChange.ChangeObject;
import io.deskweave.metadata.drafts.DraftChange.DeleteField;
import io.deskweave.metadata.drafts.DraftChange.DeleteObject;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.MergeOption;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.DraftChange.RemoveElement;
import io.deskweave.metadata.drafts.DraftChange.RestoreField;
import io.deskweave.metadata.drafts.DraftChange.RestoreObject;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetireObject;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Drafts.ForwardOrder;
import io.deskweave.metadata.drafts.Drafts.Seen;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.Deletion;
import io.deskweave.metadata.drafts.Releases.PublishOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changing the draft and putting it in force. */
@Component
class DraftPart implements FixedPart {

    private final Drafts drafts;
    private final Releases releases;

    DraftPart(Drafts drafts, Releases releases) {
        this.drafts = drafts;
        this.releases = releases;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("addObject", change(DraftPart::addObject))
                        .dataFetcher("changeObject", change(DraftPart::changeObject))
                        .dataFetcher("retireObject", change(asked -> new RetireObject(asked.text("name"))))
                        .dataFetcher("deleteObject", change(asked -> new DeleteObject(asked.text("object"))))
                        .dataFetcher("restoreObject", change(asked -> new RestoreObject(asked.text("object"))))
                        .dataFetcher("addField", change(DraftPart::addField))
                        .dataFetcher("changeField", change(DraftPart::changeField))
                        .dataFetcher("retypeField", change(RetypePart::change))
                        .dataFetcher("mergeOption", change(DraftPart::mergeOption))
                        .dataFetcher(
                                "retireField",
                                change(asked -> new RetireField(asked.text("object"), asked.text("field"))))
                        .dataFetcher(
                                "deleteField",
                                change(asked -> new DeleteField(asked.text("object"), asked.text("field"))))
                        .dataFetcher(
                                "restoreField",
                                change(asked -> new RestoreField(asked.text("object"), asked.text("field"))))
                        .dataFetcher("putElement", change(DraftPart::putElement))
                        .dataFetcher(
                                "removeElement",
                                change(asked -> new RemoveElement(asked.text("kind"), asked.text("name"))))
                        .dataFetcher("changeLanguages", change(asked -> new ChangeLanguages(asked.names("languages"))))
                        .dataFetcher("discardDraft", e -> discard(Asked.of(e)))
                        .dataFetcher("bringDraftForward", e -> bringForward(Asked.of(e)))
                        .dataFetcher("publishDraft", e -> publish(Asked.input(e))));
    }

    private DataFetcher<DraftView> change(Function<Asked, DraftChange> read) {
        return environment -> {
            var asked = Asked.input(environment);
            var keepMine = Boolean.TRUE.equals(environment.<Boolean>getArgument("keepMine"));
            var seen = new Seen(asked.number("revision"), keepMine);
            return DraftView.of(drafts.change(asked.scope(), seen, read.apply(asked)));
        };
    }

    private DraftView discard(Asked asked) {
        drafts.discard(asked.scope(), asked.number("revision"));
        return DraftView.of(drafts.current(asked.scope()));
    }

    private DraftView bringForward(Asked asked) {
        var order = new ForwardOrder(
                asked.number("revision"),
                Set.copyOf(asked.<List<String>>list("keepDraft")),
                Set.copyOf(asked.<List<String>>list("keepInForce")));
        return DraftView.of(drafts.bringForward(asked.scope(), order));
    }

    private Releases.Release publish(Asked asked) {
        var note = Objects.requireNonNullElse(asked.textOrNull("note"), "");
        var accepted = Set.copyOf(asked.<String>list("acceptWarnings"));
        var deletions = asked.objects("deletions").stream()
                .map(each -> new Deletion(
                        String.valueOf(each.get("object")),
                        each.get("field") instanceof String field ? field : null,
                        each.get("records") instanceof Number number ? number.longValue() : 0))
                .toList();
        return releases.publish(asked.scope(), new PublishOrder(asked.number("revision"), note, accepted, deletions));
    }

    private static AddObject addObject(Asked asked) {
        return new AddObject(asked.text("name"), asked.text("plural"), asked.texts("labels"), asked.texts("help"));
    }

    private static ChangeObject changeObject(Asked asked) {
        return new ChangeObject(
                asked.text("name"),
                asked.textsOrNull("labels"),
                asked.textsOrNull("help"),
                asked.textOrNull("titleField"));
    }

    private static PutElement putElement(Asked asked) {
        return new PutElement(
                asked.text("kind"),
                asked.text("name"),
                asked.textOrNull("newName"),
                Objects.requireNonNullElse(asked.jsonOrNull("body"), Map.of()));
    }

    private static AddField addField(Asked asked) {
        return new AddField(
                asked.text("object"),
                new NewField(
                        asked.text("name"),
                        asked.text("type"),
                        asked.texts("labels"),
                        asked.texts("help"),
                        Objects.requireNonNullElse(asked.jsonOrNull("settings"), Map.of()),
                        asked.flag("required"),
                        asked.flag("unique"),
                        asked.flag("indexed"),
                        Objects.requireNonNullElse(rules(asked), FieldRules.none()),
                        Objects.requireNonNullElse(guards(asked), FieldGuards.none())));
    }

    private static MergeOption mergeOption(Asked asked) {
        return new MergeOption(
                asked.text("object"), asked.text("field"), asked.text("option"), asked.textOrNull("into"));
    }

    private static ChangeField changeField(Asked asked) {
        return new ChangeField(
                asked.text("object"),
                asked.text("field"),
                new FieldChange(
                        asked.textOrNull("name"),
                        asked.textsOrNull("labels"),
                        asked.textsOrNull("help"),
                        asked.jsonOrNull("settings"),
                        asked.flagOrNull("required"),
                        asked.flagOrNull("unique"),
                        asked.flagOrNull("indexed"),
                        rules(asked),
                        guards(asked)));
    }

    private static @Nullable FieldGuards guards(Asked asked) {
        var given = asked.partOrNull("guards");
        if (given == null) {
            return null;
        }
        var mask = given.partOrNull("mask");
        return new FieldGuards(
                given.flag("searchable"),
                given.names("uniqueWithin"),
                mask == null
                        ? null
                        : new Mask(count(mask, "leading"), count(mask, "trailing"), mask.names("unmaskedFor")),
                given.flag("encrypted"),
                given.names("seenBy"),
                given.names("editedBy"));
    }

    private static int count(Asked asked, String name) {
        return Objects.requireNonNullElse(asked.numberOrNull(name), 0);
    }

    private static @Nullable FieldRules rules(Asked asked) {
        var given = asked.partOrNull("rules");
        if (given == null) {
            return null;
        }
        return new FieldRules(
                given.ruleOrNull("visibleWhen"),
                given.ruleOrNull("requiredWhen"),
                given.ruleOrNull("readOnlyWhen"),
                given.ruleOrNull("validWhen"),
                given.texts("message"),
                given.ruleOrNull("default"));
    }
}
