// Ordinary Spanish words, written by hand: they tell the language of a text, and the speller must not touch them.

export const SPANISH = `
el la los las un una unos unas lo al del de y e o u en a con sin por para sobre entre hasta desde hacia contra según
durante tras que qué quien quién quienes cual cuál cuáles cuando cuándo donde dónde como cómo cuanto cuánto cuánta cuántos
cuántas por porque porqué pues aunque si sí no ni pero sino más mas menos muy mucho mucha muchos muchas poco poca pocos
todo toda todos todas algo alguien alguno alguna algunos algunas nada nadie ningún ninguno ninguna cada otro otra otros
otras mismo misma mismos tan tanto también tampoco ya todavía aún siempre nunca jamás ahora hoy ayer mañana luego después
antes pronto tarde aquí ahí allí allá acá este esta estos estas esto ese esa esos esas eso aquel aquella yo tú tu usted
ustedes él ella ellos ellas nosotros vosotros me te se nos os le les mi mis mí ti su sus tus nuestro nuestra nuestros
vuestro soy eres es somos sois son era eran fue fueron ser sido siendo sea sería estoy estás está estamos están estaba
estaban estar estado esté he has ha hemos han había habían haber hay hubo habrá haya tengo tienes tiene tenemos tienen
tenía tener tuve puedo puedes puede podemos pueden podría podrían poder quiero quieres quiere queremos quieren quería
quisiera querer debo debe deben debería hago haces hace hacen hacer hecho hizo voy vas va vamos van ir iba fui vengo viene
venir digo dice decir dicho sé sabe saber veo ve ver visto doy da dar dado pongo pone poner puesto sale salir llega llegan
llegar llegado llegó llegará espero espera esperar esperando busco busca buscar encuentro encontrar encontrado necesito
necesita necesitar recibo recibir recibido recibí compro compra compras comprar comprado compré hola buenas buenos días
tardes noches gracias adiós favor perdón disculpa disculpe saludos vale pedido pedidos pedir pedí envío envíos enviar
enviado enviaron envían envia paquete paquetes entrega entregas entregar entregado reparto seguimiento rastrear rastreo
número retraso retrasado plazo devolución devoluciones devolver devuelto devuelvo cambio cambios cambiar cambiado
reembolso reembolsar reembolsado dinero precio precios coste costo gastos cuesta cuestan gratis gratuito pagar pagado
pago pagos factura facturas recibo transferencia tarjeta crédito débito contrareembolso efectivo código descuento
descuentos cupón oferta ofertas promoción rebajas regalo artículo artículos producto productos talla tallas tamaño color
colores disponible disponibles agotado existencias garantía roto rota defectuoso defectuosa dañado dañada equivocado
equivocada incorrecto error falta faltan problema problemas pregunta preguntas duda dudas respuesta responder ayuda ayudar
dirección modificar cancelar cancelado cancelación anular cuenta contraseña iniciar sesión entrar registrar registro
olvidado olvidé correo teléfono llamar llamada contactar contacto atención cliente agente persona humano hablar tienda
tiendas horario horarios abierto abierta abren cerrado ciudad calle país españa méxico semana semanas día mes meses año
años hora horas minuto lunes martes miércoles jueves viernes sábado domingo nuevo nueva viejo bueno buena malo mala mejor
peor grande pequeño pequeña largo corto caro cara barato rápido urgente último última primero primera próximo próxima uno
dos tres cuatro cinco seis siete ocho nueve diez posible imposible funciona funcionar sirve queda quedan quedar zapatos
vestido pantalón chaqueta camisa caja tiempo clima partido café coche casa libro gente vida mundo cosa cosas vez veces
página web enlace línea
`;
