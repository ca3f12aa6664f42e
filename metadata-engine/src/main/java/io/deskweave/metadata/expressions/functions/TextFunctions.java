package io.deskweave.metadata.expressions.functions;

import static io.deskweave.metadata.expressions.types.Type.Plain.TEXT;
import static io.deskweave.metadata.expressions.types.Type.Plain.WHOLE_NUMBER;
import static io.deskweave.metadata.expressions.types.Type.Plain.YES_NO;

import com.google.re2j.Pattern;
import io.deskweave.metadata.expressions.functions.Overload.Nulls;
import io.deskweave.metadata.expressions.functions.Overload.Work;
import io.deskweave.metadata.expressions.types.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done with texts, and the sizes of texts and lists. */
final class TextFunctions {

    private static final Type LIST = new Type.Many(Type.Plain.ANY);
    private static final Type TABLE = new Type.Table(Type.Plain.ANY);

    private TextFunctions() {}

    static void addTo(Catalog catalog) {
        conditions(catalog);
        texts(catalog);
        sizes(catalog);
    }

    private static void conditions(Catalog catalog) {
        catalog.add("contains", "contains", TEXT, TEXT)
                .member()
                .nulls(Nulls.NO)
                .work(Work.SEARCH)
                .<String, String>two(YES_NO, String::contains);
        catalog.add("starts_with", "startsWith", TEXT, TEXT)
                .member()
                .nulls(Nulls.NO)
                .work(Work.SCAN)
                .<String, String>two(YES_NO, String::startsWith);
        catalog.add("ends_with", "endsWith", TEXT, TEXT)
                .member()
                .nulls(Nulls.NO)
                .work(Work.SCAN)
                .<String, String>two(YES_NO, String::endsWith);
        for (var asMember : new boolean[] {true, false}) {
            var entry = catalog.add("matches", "matches", TEXT, TEXT)
                    .nulls(Nulls.NO)
                    .work(Work.MATCH);
            (asMember ? entry.member() : entry)
                    .two(
                            YES_NO,
                            (String text, Object pattern) -> pattern instanceof Pattern compiled
                                    && compiled.matcher(text).find());
        }
    }

    private static void texts(Catalog catalog) {
        catalog.add("add_text", "_+_", TEXT, TEXT).work(Work.COPY).<String, String>two(TEXT, String::concat);
        catalog.add("string_text", "string", TEXT).<String>one(TEXT, a -> a);
        catalog.add("lower", "lowerAscii", TEXT).member().work(Work.COPY).one(TEXT, Wording::lower);
        catalog.add("upper", "upperAscii", TEXT).member().work(Work.COPY).one(TEXT, Wording::upper);
        catalog.add("trim", "trim", TEXT).member().work(Work.COPY).one(TEXT, Wording::trimmed);
        catalog.add("index_of", "indexOf", TEXT, TEXT)
                .member()
                .work(Work.SEARCH)
                .<String, String>two(WHOLE_NUMBER, Wording::indexOf);
        catalog.add("substring_from", "substring", TEXT, WHOLE_NUMBER)
                .member()
                .work(Work.COPY)
                .<String, Long>two(TEXT, (text, from) -> Wording.substring(text, from, Wording.size(text)));
        catalog.add("substring", "substring", TEXT, WHOLE_NUMBER, WHOLE_NUMBER)
                .member()
                .work(Work.COPY)
                .is(
                        TEXT,
                        (zone, text, from, to) ->
                                text instanceof String all && from instanceof Long start && to instanceof Long end
                                        ? Wording.substring(all, start, end)
                                        : null);
    }

    private static void sizes(Catalog catalog) {
        for (var asMember : new boolean[] {true, false}) {
            for (var parameter : new Type[] {TEXT, LIST, TABLE}) {
                var entry =
                        catalog.add("size", "size", parameter).nulls(Nulls.SEEN).work(Work.SCAN);
                (asMember ? entry.member() : entry).one(WHOLE_NUMBER, TextFunctions::size);
            }
        }
    }

    private static Long size(@Nullable Object value) {
        if (value instanceof String text) {
            return Wording.size(text);
        }
        if (value instanceof Collection<?> list) {
            return (long) list.size();
        }
        return value instanceof Map<?, ?> table ? (long) table.size() : 0L;
    }
}
