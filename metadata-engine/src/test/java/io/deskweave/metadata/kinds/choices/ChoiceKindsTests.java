package io.deskweave.metadata.kinds.choices;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Tree;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.Kinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceKindsTests {

    private static final Map<String, Object> TAGS = options(
            Map.of("key", "LEAK", "labels", Map.of("en", "Leaks, drips", "zh-CN", "漏水")),
            Map.of("key", "NOISE", "labels", Map.of("en", "Noise")),
            Map.of("key", "SMELL", "labels", Map.of("en", "Smell")),
            Map.of("key", "OLD", "retired", true));

    private static final Map<String, Object> GOODS = options(
            Map.of("key", "HOME", "labels", Map.of("en", "Home", "zh-CN", "家")),
            Map.of("key", "COOL", "parent", "HOME", "labels", Map.of("en", "Cooling")),
            Map.of("key", "FRIDGE", "parent", "COOL", "labels", Map.of("en", "Fridge", "zh-CN", "冰箱")),
            Map.of("key", "ICEBOX", "parent", "COOL", "labels", Map.of("en", "Icebox"), "mergedInto", "FRIDGE"),
            Map.of("key", "SHOP", "labels", Map.of("en", "Shop")),
            Map.of("key", "SHOP_FRIDGE", "parent", "SHOP", "labels", Map.of("en", "Fridge")));

    @Test
    void keepsSeveralOptionsOnceAndInOrder() throws ValueRejected {
        tags().assertJson(List.of("SMELL", "LEAK", "SMELL"), List.of("LEAK", "SMELL"));
        tags().assertExported(List.of("LEAK", "SMELL"), "LEAK; SMELL");
        assertThat(tags().type().canBeUnique()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noise; leaks, drips", "noise,漏水", "LEAK、NOISE", "leak | Noise;", "Noise\nLeak"})
    void readsSeveralOptionsAsPeopleSeparateThem(String text) throws ValueRejected {
        tags().assertText(text, List.of("LEAK", "NOISE"));
    }

    @Test
    void refusesWhatIsNoListOfOptionsInUse() {
        tags().assertRefused("LEAK", "metadata.value.not-a-list-of-options");
        tags().assertRefused(List.of(), "metadata.value.not-a-list-of-options");
        tags().assertRefused(List.of("LEAK", "DUST"), "metadata.value.not-an-option");
        tags().assertRefused(List.of("OLD"), "metadata.value.option-retired");
        tags().assertTextRefused("leak; dust", "metadata.value.not-an-option");
        tags().assertTextRefused(" ; ", "metadata.value.not-an-option");
        kind("multipleChoice", with(TAGS, "atMost", 1))
                .assertRefused(List.of("LEAK", "NOISE"), "metadata.value.too-many-options");
    }

    @Test
    void letsOptionsBeAddedAndNoneBeLost() {
        tags().assertChangeFound(
                        options(Map.of("key", "LEAK"), Map.of("key", "NOISE"), Map.of("key", "OLD")),
                        "metadata.setting.option-removed");
        tags().assertChangeFound(with(TAGS, "atMost", 2));
        kind("multipleChoice").assertSettingsFound("metadata.setting.missing");
        kind("multipleChoice", with(TAGS, "atMost", 0)).assertSettingsFound("metadata.setting.malformed");
        kind("multipleChoice", options(Map.of("key", "A", "parent", "B")))
                .assertSettingsFound("metadata.setting.option-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRIDGE|FRIDGE",
                "冰箱|FRIDGE",
                "Home / Cooling / Fridge|FRIDGE",
                "shop > fridge|SHOP_FRIDGE",
                "cooling|COOL"
            })
    void readsACategoryByKeyLabelOrPath(String text, String key) throws ValueRejected {
        goods().assertText(text, key);
    }

    @Test
    void takesTheCategoryThatStandsForAMergedOne() throws ValueRejected {
        goods().assertJson("ICEBOX", "FRIDGE");
        goods().assertText("icebox", "FRIDGE");
        goods().assertExported("COOL", "COOL");
    }

    @Test
    void refusesWhatIsNoCategory() {
        goods().assertRefused("OVEN", "metadata.value.not-an-option");
        goods().assertRefused(5, "metadata.value.not-an-option");
        goods().assertTextRefused("Fridge", "metadata.value.category-ambiguous");
        goods().assertTextRefused("Home / Fridge", "metadata.value.not-an-option");
    }

    @Test
    void findsEverythingBelowACategoryAndAllThatWasMergedIntoIt() {
        var tree = ((ValueShape.Category) goods().type().shape(GOODS)).tree();
        assertThat(tree.under("HOME")).containsExactlyInAnyOrder("HOME", "COOL", "FRIDGE", "ICEBOX");
        assertThat(tree.under("SHOP_FRIDGE")).containsExactly("SHOP_FRIDGE");
        assertThat(tree.same("FRIDGE")).containsExactlyInAnyOrder("FRIDGE", "ICEBOX");
        assertThat(new Tree(List.of()).under("X")).containsExactly("X");
    }

    @Test
    void refusesTreesThatAreNone() {
        category(Map.of("key", "A", "parent", "B")).assertSettingsFound("metadata.setting.category-misplaced");
        category(Map.of("key", "A", "parent", "A")).assertSettingsFound("metadata.setting.category-misplaced");
        category(Map.of("key", "A", "parent", "B"), Map.of("key", "B", "parent", "A"))
                .assertSettingsFound("metadata.setting.category-misplaced", "metadata.setting.category-misplaced");
        category(Map.of("key", "A", "mergedInto", "A")).assertSettingsFound("metadata.setting.category-misplaced");
        category(Map.of("key", "A", "parent", 5)).assertSettingsFound("metadata.setting.option-malformed");
        kind("category").assertSettingsFound("metadata.setting.missing");
        goods().assertSettingsFound();
    }

    @Test
    void letsCategoriesMoveAndMergeButNotPartOrVanish() {
        var moved =
                options(Map.of("key", "A"), Map.of("key", "B", "parent", "A"), Map.of("key", "C", "mergedInto", "A"));
        category(Map.of("key", "A", "parent", "B"), Map.of("key", "B"), Map.of("key", "C"))
                .assertChangeFound(moved);
        kind("category", moved)
                .assertChangeFound(
                        options(Map.of("key", "A"), Map.of("key", "C")),
                        "metadata.setting.option-removed",
                        "metadata.setting.category-parted");
    }

    private static Kinds tags() {
        return kind("multipleChoice", TAGS);
    }

    private static Kinds goods() {
        return kind("category", GOODS);
    }

    private static Kinds category(Object... categories) {
        return kind("category", options(categories));
    }

    private static Map<String, Object> options(Object... options) {
        return Map.of("options", List.of(options));
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, Object value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }
}
