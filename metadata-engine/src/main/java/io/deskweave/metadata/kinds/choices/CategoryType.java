package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One category of a tree of any depth. Records keep the category's key alone: that a category is moved or renamed
 * touches none of them, and what was merged into another is found with it, while each record still says what it was.
 */
final class CategoryType implements FieldType {

    @Override
    public String key() {
        return "category";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).required(Options.SETTING, Categories.EXAMPLE);
        Options.checkCategories(settings.get(Options.SETTING), check);
        Categories.of(settings).check(check);
        return check.findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = new ArrayList<>(Options.checkKept(place, before, after));
        var now = Categories.of(after);
        for (var category : Categories.of(before).all()) {
            var merged = category.mergedInto();
            if (merged != null
                    && now.find(category.key())
                            .filter(c -> merged.equals(c.mergedInto()))
                            .isEmpty()) {
                findings.add(new Finding(
                        "metadata.setting.category-parted",
                        "Category %s of field '%s' of %s was merged into %s and cannot leave it"
                                .formatted(category.key(), place.field(), place.object(), merged),
                        "Leave it merged, and add a category with another key",
                        SettingsChange.path(place, Options.SETTING)));
            }
        }
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Category(Categories.of(settings).tree());
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var categories = Categories.of(settings);
        var key = json instanceof String text ? categories.standingFor(text) : json;
        return Options.chosen(settings, key);
    }

    /** By key, by label, or by the labels from the top down, such as {@code Appliances / Fridge}. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var categories = Categories.of(settings);
        var found = categories.meant(text);
        if (found.size() > 1) {
            throw new ValueRejected(
                    "metadata.value.category-ambiguous",
                    "%s names more than one category: %s"
                            .formatted(Quoted.of(text), found.stream().limit(10).collect(Collectors.joining(", "))),
                    "Write the category with those above it, such as Appliances / Fridge, or its key");
        }
        return fromJson(settings, found.isEmpty() ? text.strip() : found.getFirst());
    }
}
