package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are texts. */
public final class TextKinds {

    private TextKinds() {}

    public static List<FieldType> all() {
        return List.of(
                new TextType(),
                new LongTextType(),
                new RichTextType(),
                new EmailType(),
                new PhoneType(),
                new UrlType(),
                new SerialNumberType(),
                new AutoNumberType());
    }
}
