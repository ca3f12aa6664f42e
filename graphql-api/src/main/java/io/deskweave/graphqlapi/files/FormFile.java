package io.deskweave.graphqlapi.files;

import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.requests.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The part {@code file} of a form, read as it arrives. The servlet API's own reading passes by the limits of size and
 * time that every body has here, and lays the whole form aside before anybody sees it.
 *
 * @param name what the sender calls the file
 */
record FormFile(@Nullable String name, InputStream content) {

    private static final String PART = "file";

    static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    static FormFile of(HttpServletRequest request) throws IOException {
        try {
            var part = part(request);
            return new FormFile(part.getName(), new Arriving(part.openStream()));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static FileItemStream part(HttpServletRequest request) throws IOException {
        var parts = new FileUpload().getItemIterator(new Form(request));
        while (parts.hasNext()) {
            var part = parts.next();
            if (PART.equals(part.getFieldName())) {
                return part;
            }
        }
        throw new RequestRefused(RequestFault.FILE_MISSING, "The form has no part 'file'");
    }

    /** The body's own refusals stay, however deep; anything else is a fault of the form. */
    private static IOException refused(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRefused refused) {
                return refused;
            }
        }
        return new RequestRefused(RequestFault.FORM_BROKEN, "The form has no boundary, or ends before it is whole");
    }

    private record Form(HttpServletRequest request) implements UploadContext {

        @Override
        public @Nullable String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }

    private static final class Arriving extends FilterInputStream {

        Arriving(InputStream part) {
            super(part);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                throw refused(e);
            }
        }
    }
}
