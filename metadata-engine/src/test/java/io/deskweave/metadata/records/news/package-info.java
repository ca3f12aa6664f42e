@NullMarked
package io.deskweave.metadata.records.news;

import org.jspecify.annotations.NullMarked;
