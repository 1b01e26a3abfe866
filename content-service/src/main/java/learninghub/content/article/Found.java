package learninghub.content.article;

/** What a reader gets under an address: a copy, or the address it has now. */
sealed interface Found permits Shown, Moved {}
