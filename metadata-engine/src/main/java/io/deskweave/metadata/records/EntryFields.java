package io.deskweave.metadata.records;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What whoever fills in a record must know of its fields, whether or not they may read the configuration. */
public interface EntryFields {

    /** Fields that people write and that these people may see, in the object's order. */
    List<EntryField> of(TenantScope scope, Model model, ObjectModel object);

    /**
     * A field to be filled in.
     *
     * @param editable whether they may write it
     * @param rules those of its rules that read nothing which is kept from them
     */
    record EntryField(FieldModel field, boolean editable, List<EntryRule> rules) {}

    /**
     * A rule to be evaluated where the record is filled in; the server asks it again whatever it said there.
     *
     * @param kind what it decides, such as {@code VISIBLE_WHEN}
     * @param tree as {@code PublishedRule} has it
     * @param reads names of what it reads, such as {@code customer.tier}
     */
    record EntryRule(String kind, Map<String, @Nullable Object> tree, List<String> reads) {}
}
