package dev.weft.publish;

import java.util.List;

/** Pieces that a caller has. */
record GivenPieces(List<byte[]> pieces) implements Sheet.Pieces {
    @Override
    public int count() {
        return pieces.size();
    }

    @Override
    public int length(int index) {
        return pieces.get(index).length;
    }

    @Override
    public void copy(int index, byte[] into, int at) {
        System.arraycopy(pieces.get(index), 0, into, at, length(index));
    }

    @Override
    public void leaveOut(int index) {}
}
