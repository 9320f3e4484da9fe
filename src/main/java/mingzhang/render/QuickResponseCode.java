package mingzhang.render;

import io.nayuki.qrcodegen.QrCode;

/** The code by which a phone opens the page of a printed document. */
final class QuickResponseCode {
    private static final int BORDER = 2;

    private QuickResponseCode() {}

    /** An address as an image of 22 mm. */
    static String svg(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int size = code.size + BORDER * 2;
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append('M')
                            .append(column + BORDER)
                            .append(',')
                            .append(row + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"22mm\" height=\"22mm\" viewBox=\"0 0 " + size + " "
                + size + "\" role=\"img\" alt=\"本文件网页的二维码\"><title>本文件网页的二维码</title><path fill=\"black\" d=\"" + path
                + "\"/></svg>";
    }
}
