package io.deskweave.metadata.documents;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is retired and not spoken of in a document: it stays as it is, where it was. */
final class LeftOut {

    private LeftOut() {}

    static List<ObjectDefinition> objects(List<ObjectDefinition> known, List<ObjectDefinition> written) {
        return with(known, written, ObjectDefinition::id, ObjectDefinition::retired);
    }

    static List<FieldDefinition> fields(List<FieldDefinition> known, List<FieldDefinition> written) {
        return with(known, written, FieldDefinition::id, FieldDefinition::retired);
    }

    private static <T> List<T> with(List<T> known, List<T> written, Function<T, String> id, Predicate<T> retired) {
        var all = new ArrayList<>(written);
        var ids = new ArrayList<>(written.stream().map(id).toList());
        int at = 0;
        for (var each : known) {
            int place = ids.indexOf(id.apply(each));
            if (place >= 0) {
                at = place + 1;
            } else if (retired.test(each)) {
                all.add(at, each);
                ids.add(at, id.apply(each));
                at++;
            }
        }
        return all;
    }
}
