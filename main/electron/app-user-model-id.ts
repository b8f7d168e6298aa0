/** The name under which Windows groups windows and jump lists; that of the installer (electron-builder.yml). */
export const appUserModelId = 'caskade.app';
