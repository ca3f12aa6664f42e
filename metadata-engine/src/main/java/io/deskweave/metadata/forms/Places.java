package io.deskweave.metadata.forms;

import io.deskweave.metadata.forms.Form.Item;
import io.deskweave.metadata.forms.Form.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything in a form with its place. */
final class Places {

    private Places() {}

    /** What is done at each place. */
    interface Visit {

        void section(Section section, List<String> place);

        void item(Section section, Item item, List<String> place);

        void rule(String rule, List<String> place);
    }

    static void walk(Form form, Visit visit) {
        for (int t = 0; t < form.tabs().size(); t++) {
            var tab = form.tabs().get(t);
            var atTab = List.of("tabs", Integer.toString(t));
            rule("visibleWhen", tab.visibleWhen(), atTab, visit);
            for (int s = 0; s < tab.sections().size(); s++) {
                section(tab.sections().get(s), at(atTab, "sections", s), visit);
            }
        }
    }

    private static void section(Section section, List<String> place, Visit visit) {
        visit.section(section, place);
        rule("visibleWhen", section.visibleWhen(), place, visit);
        for (int i = 0; i < section.items().size(); i++) {
            var item = section.items().get(i);
            var atItem = at(place, "items", i);
            visit.item(section, item, atItem);
            switch (item) {
                case Item.Asked asked -> asked(asked, atItem, visit);
                case Item.Words words -> rule("visibleWhen", words.visibleWhen(), atItem, visit);
                case Item.Children children -> rule("visibleWhen", children.visibleWhen(), atItem, visit);
            }
        }
    }

    private static void asked(Item.Asked asked, List<String> place, Visit visit) {
        rule("visibleWhen", asked.visibleWhen(), place, visit);
        rule("requiredWhen", asked.requiredWhen(), place, visit);
        rule("readOnlyWhen", asked.readOnlyWhen(), place, visit);
    }

    private static void rule(String name, @Nullable String rule, List<String> place, Visit visit) {
        if (rule != null) {
            visit.rule(rule, at(place, name));
        }
    }

    private static List<String> at(List<String> place, String name, int index) {
        return at(at(place, name), Integer.toString(index));
    }

    static List<String> at(List<String> place, String name) {
        var longer = new ArrayList<>(place);
        longer.add(name);
        return List.copyOf(longer);
    }
}
