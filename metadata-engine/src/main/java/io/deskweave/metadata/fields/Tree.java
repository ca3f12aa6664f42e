package io.deskweave.metadata.fields;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, each below one other or at the top, as a tenant has them at the moment. */
public record Tree(List<Category> categories) {

    public Tree {
        categories = List.copyOf(categories);
    }

    /**
     * One category.
     *
     * @param parent the one that it lies below, null at the top
     * @param mergedInto the one that stands for it since the two became one
     */
    public record Category(
            String key, @Nullable String parent, @Nullable String mergedInto) {}

    /** In the order in which they were written. */
    public List<String> keys() {
        return categories.stream().map(Category::key).toList();
    }

    /** A category and all that were merged into it: records keep the key that they were given. */
    public Set<String> same(String key) {
        var found = new LinkedHashSet<String>();
        gather(key, false, found);
        return found;
    }

    /** By the key of each category that was merged, the one that stands for it by now. */
    public Map<String, String> merged() {
        var next = new HashMap<String, String>();
        for (var category : categories) {
            if (category.mergedInto() != null) {
                next.put(category.key(), category.mergedInto());
            }
        }
        var merged = new HashMap<String, String>();
        for (var key : next.keySet()) {
            var standing = key;
            for (int i = 0; i < next.size() && next.containsKey(standing); i++) {
                standing = Objects.requireNonNull(next.get(standing));
            }
            merged.put(key, standing);
        }
        return merged;
    }

    /** A category and everything below it, with all that was merged into any of them. */
    public Set<String> under(String key) {
        var found = new LinkedHashSet<String>();
        gather(key, true, found);
        return found;
    }

    private void gather(String key, boolean below, Set<String> found) {
        if (!found.add(key)) {
            return;
        }
        for (var category : categories) {
            if (key.equals(category.mergedInto()) || (below && key.equals(category.parent()))) {
                gather(category.key(), below, found);
            }
        }
    }
}
