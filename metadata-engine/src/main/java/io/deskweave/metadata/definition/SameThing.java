package io.deskweave.metadata.definition;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What two definitions mean by the same thing, where ids do not tell: what is called the same; else what one of them
 * calls as the other called it before; else what both called the same before. Names and former names of things of one
 * sort are all unlike, so that no other is meant.
 *
 * @param name of one of the things
 * @param formerNames likewise
 */
public record SameThing<T>(Function<T, String> name, Function<T, List<String>> formerNames) {

    /** Of fields of one object. */
    public static SameThing<FieldDefinition> fields() {
        return new SameThing<>(FieldDefinition::name, FieldDefinition::aliases);
    }

    /** Of elements of one kind. */
    public static SameThing<Element> elements() {
        return new SameThing<>(Element::name, Element::formerNames);
    }

    /**
     * @param all what is written, this one among it: what it calls by its present name is not meant by a former one
     */
    public Optional<T> of(T written, Collection<T> all, Collection<T> here) {
        var named = here.stream().filter(each -> called(each, written)).findFirst();
        if (named.isPresent()) {
            return named;
        }
        var free = here.stream()
                .filter(each -> all.stream().noneMatch(other -> called(each, other)))
                .toList();
        return only(written, free, this::renamed).or(() -> only(written, free, this::renamedOnBothSides));
    }

    private Optional<T> only(T written, List<T> free, BiPredicate<T, T> same) {
        var found = free.stream().filter(each -> same.test(written, each)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean called(T one, T other) {
        return name.apply(one).equals(name.apply(other));
    }

    private boolean renamed(T written, T here) {
        return formerNames.apply(written).contains(name.apply(here))
                || formerNames.apply(here).contains(name.apply(written));
    }

    private boolean renamedOnBothSides(T written, T here) {
        return !Collections.disjoint(formerNames.apply(written), formerNames.apply(here));
    }
}
