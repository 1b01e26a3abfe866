package learninghub.content.attachment;

import java.util.Map;

/** The parts of Office files that say who made them, with which program, for whom: each as it is when it says nothing. */
final class OfficeProperties {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OPEN_XML = "http://schemas.openxmlformats.org/";

    static final Map<String, String> EMPTY = Map.of(
            "docprops/core.xml",
            HEAD + "<cp:coreProperties xmlns:cp=\"" + OPEN_XML + "package/2006/metadata/core-properties\"/>",
            "docprops/app.xml",
            HEAD + "<Properties xmlns=\"" + OPEN_XML + "officeDocument/2006/extended-properties\"/>",
            "docprops/custom.xml",
            HEAD + "<Properties xmlns=\"" + OPEN_XML + "officeDocument/2006/custom-properties\"/>",
            "docmetadata/labelinfo.xml",
            HEAD + "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"/>",
            "meta.xml",
            HEAD + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " office:version=\"1.2\"><office:meta/></office:document-meta>");

    private OfficeProperties() {}
}
